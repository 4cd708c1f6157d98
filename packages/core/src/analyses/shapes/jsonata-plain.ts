import type { JsonataNode } from '../../expressions/jsonata-tree.ts';

/** Why no more is said of what has something behind it. */
export const filtering = 'It filters, sorts or groups.';

/** Whether the node has nothing of what may stand behind any expression. */
export function isPlain(node: JsonataNode): boolean {
  return node.stages === undefined && isPlainButFiltered(node);
}

/** Whether it has nothing of that but filters of a step, which only leave something out. */
export function isPlainButFiltered(node: JsonataNode): boolean {
  const { predicate, group, focus, index } = node;
  if (predicate !== undefined || group !== undefined || focus !== undefined || index !== undefined) return false;
  const marked = node as {
    readonly keepArray?: unknown;
    readonly keepSingletonArray?: unknown;
    readonly tuple?: unknown;
  };
  return !marked.keepArray && !marked.keepSingletonArray && !marked.tuple;
}
