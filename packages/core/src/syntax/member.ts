import { type Node, propertyOf } from './node.ts';

/** What stands under a name in an object, or at a place in a list: `Orders`, `0`. */
export function memberOf(node: Node, step: string): Node | undefined {
  if (node.kind === 'object') return propertyOf(node, step)?.value;
  return node.kind === 'array' && /^\d{1,9}$/.test(step) ? node.items[Number(step)] : undefined;
}

/** What is reached from a node by going from member to member. */
export function memberAt(node: Node | undefined, steps: readonly string[]): Node | undefined {
  let current = node;
  for (const step of steps) {
    if (current === undefined) return undefined;
    current = memberOf(current, step);
  }
  return current;
}
