import { SourceText } from '../../text/source-text.ts';
import type { StringNode } from '../node.ts';
import { encodeHeredoc, encodeQuoted } from './encode.ts';
import { type Heredoc, heredocAt } from './heredoc.ts';
import { readTemplate, type TemplatePlace } from './template.ts';

/** The characters of a string of HCL as the definition means them, each knowing its place. */
export function hclContentOf(node: StringNode): SourceText {
  const heredoc = node.layout === 'hcl-heredoc' ? heredocAt(node.source.text, node.start) : undefined;
  return heredoc === undefined ? decodedContent(node, quotedPlace(node)) : heredocContent(node, heredoc);
}

/** The last line break stands before the closing marker: nothing can be written behind it. */
function heredocContent(node: StringNode, { start, textEnd, indent }: Heredoc): SourceText {
  const { source } = node;
  const breakAt = node.value.endsWith('\n') ? textEnd - 1 : textEnd;
  const content = decodedContent(node, { start, end: breakAt, escapes: 'none', indent });
  if (breakAt === textEnd) return content;
  return SourceText.joined(source.file, [content, SourceText.standIn(source, '\n', { start: breakAt, end: textEnd })]);
}

function decodedContent(node: StringNode, place: TemplatePlace): SourceText {
  const { source, layout } = node;
  const { text, pieces } = readTemplate(source.text, place);
  const nothing = { offset: 0, start: place.start, end: place.start, verbatim: true };
  return SourceText.decoded(source, text, {
    pieces: pieces.length > 0 ? pieces : [nothing],
    encode: layout === 'hcl-heredoc' ? encodeHeredoc(node) : encodeQuoted(node),
  });
}

function quotedPlace({ start, end, layout }: StringNode): TemplatePlace {
  const quotes = layout === 'hcl-bare' ? 0 : 1;
  const escapes = layout === 'hcl-bare' ? 'none' : 'backslash';
  return { start: start + quotes, end: end - quotes, escapes, indent: 0 };
}
