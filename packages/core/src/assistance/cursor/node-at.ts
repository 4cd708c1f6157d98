import { type ArrayNode, type Node, type ObjectNode, type Property, spanOf } from '../../syntax/node.ts';

/**
 * The innermost node or key that holds an offset of the file, its first and last edge included; of a value that only
 * deployment knows, what is written there. What an alias stands for is found where it is written.
 */
export function nodeAt(root: Node | undefined, offset: number): Node | Property | undefined {
  let innermost: Node | Property | undefined;
  let next: Node | Property | undefined = root !== undefined && holds(root, offset) ? root : undefined;
  while (next !== undefined) {
    innermost = next;
    next = partAt(next, offset);
  }
  return innermost;
}

function partAt(node: Node | Property, offset: number): Node | Property | undefined {
  switch (node.kind) {
    case 'object':
      return partOfObject(node, offset);
    case 'array':
      return itemAt(node, offset);
    case 'opaque':
      return node.written;
    default:
      return undefined;
  }
}

function partOfObject(object: ObjectNode, offset: number): Node | Property | undefined {
  for (const property of object.properties) {
    // What `<<` merges in, and what an alias stands for, is written elsewhere.
    if (property.parent !== object) continue;
    if (holds(property, offset)) return property;
    if (property.value.parent === property && holds(property.value, offset)) return property.value;
  }
  return undefined;
}

function itemAt(array: ArrayNode, offset: number): Node | undefined {
  return array.items.find((item) => item.parent === array && holds(item, offset));
}

function holds(node: Node | Property, offset: number): boolean {
  const { start, end } = spanOf(node);
  return start <= offset && offset <= end;
}
