import type { Value } from '../../interpreter/value.ts';
import type { Node, Property } from '../../syntax/node.ts';

/** One thing in which an execution is not what its test expects. */
export interface Mismatch {
  readonly subject: Subject;
  /** Where in the subject, as a JSON Pointer: `/items/0/id` of an output, `/Charge/1/amount` of calls. */
  readonly pointer: string;
  readonly expected: Side;
  readonly actual: Side;
  /** What asks for it, in the file of the tests. */
  readonly at: Node | Property;
}

/** What is compared, by the name of the field that asks for it. */
export type Subject = 'status' | 'output' | 'error' | 'cause' | 'variables' | 'path' | 'visits' | 'calls';

/** What was to be, or what was. */
export type Side =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'words'; readonly words: string }
  /** The names of states, one after the other. */
  | { readonly kind: 'path'; readonly names: readonly string[] };

export const nothing: Side = { kind: 'words', words: 'nothing' };

export function valueSide(value: Value | undefined): Side {
  return value === undefined ? nothing : { kind: 'value', value };
}

export function wordsSide(words: string): Side {
  return { kind: 'words', words };
}
