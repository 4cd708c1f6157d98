import type { Node, ObjectNode } from '../../syntax/node.ts';
import { anyString, constantShape, objectShape, present, type Shape, tupleShape } from './shape.ts';

/** Deeper than any shape tells apart. */
const deepestRead = 12;

/** The JSON that stands in a definition, as it is; what only deployment tells may be anything. */
export function writtenShape(node: Node, depth = 0): Shape {
  if (depth > deepestRead) return present;
  switch (node.kind) {
    case 'object':
      return node.hasUnknownKeys ? present : objectShape(fieldsOf(node, depth + 1));
    case 'array':
      return tupleShape(node.items.map((item) => writtenShape(item, depth + 1)));
    case 'string':
      return node.partial ? anyString : constantShape(node.value);
    case 'null':
      return constantShape(null);
    case 'opaque':
      return present;
    default:
      return constantShape(node.value);
  }
}

function fieldsOf({ properties }: ObjectNode, depth: number): ReadonlyMap<string, Shape> {
  const fields = new Map<string, Shape>();
  for (const { name, value } of properties) fields.set(name, writtenShape(value, depth));
  return fields;
}
