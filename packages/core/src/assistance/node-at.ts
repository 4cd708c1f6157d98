import { type Node, type Property, spanOf } from '../syntax/node.ts';

/** The innermost value or key that covers an offset of the file, ends included; a key wins over what it touches. */
export function nodeAt(root: Node | undefined, offset: number): Node | Property | undefined {
  let found: Node | Property | undefined;
  for (let inner = root; inner !== undefined && covers(inner, offset); ) {
    found = inner;
    const child: Node | Property | undefined = childAt(inner, offset);
    if (child?.kind === 'property') return child;
    inner = child;
  }
  return found;
}

/** What an alias of YAML stands for has another parent, and stands elsewhere. */
function childAt(node: Node, offset: number): Node | Property | undefined {
  if (node.kind === 'array') return node.items.find((item) => item.parent === node && covers(item, offset));
  if (node.kind !== 'object') return undefined;
  for (const property of node.properties) {
    if (property.parent !== node) continue;
    if (covers(property, offset)) return property;
    if (property.value.parent === property && covers(property.value, offset)) return property.value;
  }
  return undefined;
}

function covers(node: Node | Property, offset: number): boolean {
  const { start, end } = spanOf(node);
  return start <= offset && offset <= end;
}
