import { parseJson } from '../../../syntax/json/parse-json.ts';
import { type Node, propertyOf } from '../../../syntax/node.ts';
import { isUnclear } from '../../../syntax/tree.ts';
import { SourceText } from '../../../text/source-text.ts';

/** A policy document, as AWS gives it: an object, or JSON in a text, which the API encodes as in an address. Nothing for anything else. */
export function documentNode(node: Node): Node | undefined {
  if (node.kind === 'object') return propertyOf(node, 'Statement') === undefined ? undefined : node;
  const written = node.kind === 'opaque' ? node.written : node;
  const text = written?.kind === 'string' ? decoded(written.value) : undefined;
  const tree = text === undefined ? undefined : parseJson(SourceText.ofFile(node.source.file, text));
  return tree === undefined || isUnclear(tree) ? undefined : tree.root;
}

function decoded(text: string): string | undefined {
  if (!text.trimStart().startsWith('%7B')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
