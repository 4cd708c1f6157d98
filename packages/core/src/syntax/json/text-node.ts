import { newNode, opaqueOf, type Written } from '../new-node.ts';
import type { Node } from '../node.ts';
import { holdsPlaceholder, isPlaceholder } from '../placeholders.ts';

interface Text {
  readonly value: string;
  readonly reader: { readonly seeksPlaceholders: boolean };
}

/** A text; one that holds a placeholder is known in part, and not at all where it is nothing else. */
export function newText({ value, reader }: Text, written: Written, parent: Node['parent']): Node {
  const node = newNode('string', written, parent);
  node.value = value;
  if (!reader.seeksPlaceholders || !holdsPlaceholder(value)) return node;
  node.partial = true;
  return isPlaceholder(value) ? opaqueOf(node) : node;
}
