import type { Value } from '../interpreter/value.ts';
import type { Location } from '../text/span.ts';

/**
 * An execution that shows what a finding claims: it was run by the interpreter, and went as the finding says. With the input and the
 * mocks `stepproof simulate` repeats it.
 */
export interface Witness {
  readonly input: Value;
  /** What tasks answer, per state and attempt in the order of the calls; the last answer is repeated. */
  readonly mocks: Readonly<Record<string, readonly Mock[]>>;
  /** The names of the states in the order in which they are entered, nested ones too. */
  readonly visits: readonly string[];
  /** Where each of these states stands. */
  readonly places: readonly Location[];
  /** The error that it ends with; nothing where it succeeds. */
  readonly error: string | undefined;
}

/** One answer of a task. */
export type Mock =
  | { readonly return: Value }
  | { readonly throw: { readonly error?: string; readonly cause?: string } };
