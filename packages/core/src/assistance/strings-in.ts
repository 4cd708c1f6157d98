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
    if (part.kind === 'array') for (const item of part.items) open.push(item);
    else if (part.kind === 'object') for (const { value } of part.properties) open.push(value);
    else if (part.kind === 'opaque' && part.written !== undefined) open.push(part.written);
  }
  return parts;
}
