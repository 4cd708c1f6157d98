import { contentOf } from '../../syntax/content.ts';
import { parseJson } from '../../syntax/json/parse-json.ts';
import type { Node } from '../../syntax/node.ts';
import { isUnclear } from '../../syntax/tree.ts';
import { writtenText } from './intrinsic.ts';

/** A document that is written as a part of the template, or as JSON in a text; nothing where a function makes it. */
export function writtenDocument(node: Node): Node | undefined {
  if (node.kind === 'object') return node;
  const text = writtenText(node);
  if (text === undefined) return undefined;
  const tree = parseJson(contentOf(text));
  return isUnclear(tree) || tree.root?.kind !== 'object' ? undefined : tree.root;
}
