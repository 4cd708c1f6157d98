import type { Node } from '../../syntax/node.ts';

/** The texts of all strings in a value, placeholders and all. */
export function stringsIn(node: Node): readonly string[] {
  return partsIn(node).flatMap((part) => (part.kind === 'string' ? [part.value] : []));
}

/** A value and all values in it, to any depth. */
export function partsIn(node: Node): readonly Node[] {
  const parts: Node[] = [];
  const open: Node[] = [node];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    parts.push(part);
    for (const inner of partsOf(part)) open.push(inner);
  }
  return parts;
}

/** The values that a value is made of. */
export function partsOf(node: Node): readonly Node[] {
  if (node.kind === 'object') return node.properties.map(({ value }) => value);
  if (node.kind === 'array') return node.items;
  return node.kind === 'opaque' && node.written !== undefined ? [node.written] : [];
}
