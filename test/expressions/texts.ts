import { expect } from 'vitest';
import type { Malformed, Parsed } from '../../packages/core/src/expressions/problem.ts';

/** The tree of a text that is expected to be well-formed. */
export function treeOf<Tree>(result: Parsed<Tree> | { readonly kind: 'unknown' }): Tree {
  if (result.kind !== 'parsed') throw new Error(`Expected a tree, found ${JSON.stringify(result)}`);
  return result.tree;
}

/** Each problem as `start-end message`, in the order of the text. */
export function problemsOf(result: Parsed<unknown> | { readonly kind: 'unknown' }): readonly string[] {
  expect(result.kind).toBe('malformed');
  return (result as Malformed).problems.map(({ message, start, end }) => `${start}-${end} ${message}`);
}

/** The tree without its offsets. */
export function withoutOffsets(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (/^(start|end|nameEnd)$/.test(key) ? undefined : value)));
}

/** How long the call takes, in milliseconds. */
export function duration(call: () => unknown): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}
