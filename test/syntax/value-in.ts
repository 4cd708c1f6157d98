import type { Node } from '../../packages/core/src/syntax/node.ts';

/** The value that a small tree stands for, as `JSON.parse` would give it. */
export function valueIn(node: Node): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.properties.map(({ name, value }) => [name, valueIn(value)]));
    case 'array':
      return node.items.map(valueIn);
    case 'null':
      return null;
    case 'opaque':
      return node.written === undefined ? undefined : valueIn(node.written);
    default:
      return node.value;
  }
}
