import type { JsonPath } from '../../expressions/json-path.ts';
import { UnknownValue, type Value } from '../value.ts';
import type { Selection } from './select.ts';

/** One evaluation of a path, with the filters in it. */
export interface Search {
  /** What `$` means inside a filter; nothing where the path begins with a variable or the context object. */
  readonly document: Value | undefined;
  readonly regex: WholeTextTest | undefined;
  /** Paths hold filters and filters hold paths, so what follows a path is handed in. */
  readonly follow: (root: Value, path: JsonPath) => Selection;
  /** How much work may still be done. */
  left: number;
  /** Why the outcome is unknown, once it is. */
  unknown: UnknownValue | undefined;
}

/**
 * Compiles a Java regular expression into a test of whole texts that takes linear time; nothing where it cannot be.
 * It is made from an engine of the host, because the expression comes from the definition and JavaScript's own may take forever.
 */
export type WholeTextTest = (pattern: string, flags: string) => ((text: string) => boolean) | undefined;

/** Well below a second; `$..*..*` over a large input would take hours. */
export const mostWork = 2_000_000;

/** Counts work that is done, and says so when it is too much. */
export function spend(search: Search, amount: number): void {
  search.left -= amount;
  if (search.left < 0) search.unknown ??= tooMuch;
}

const tooMuch = new UnknownValue(
  '<path>',
  'The path selects from more data than a simulation looks through. Select from less.',
);
