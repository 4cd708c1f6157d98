import { SourceText } from '../../text/source-text.ts';
import type { StringNode } from '../node.ts';
import { decodeBlock } from './block-content.ts';
import type { DecodedText } from './decoded-text.ts';
import { encodeInside } from './encode.ts';
import { decodeFlow } from './flow-content.ts';

export { encodeYaml } from './encode.ts';

/**
 * The characters of a YAML string without its quotes, escapes, indentation and folded line breaks, each knowing its place.
 * Should they not be what the parser read (a text that was recovered from an error), the whole scalar is their place, and none
 * of them can be changed by itself.
 */
export function yamlContentOf(node: StringNode): SourceText {
  const { source, start, end, value } = node;
  const decoded = decodeScalar(node);
  if (decoded.text !== value) return SourceText.standIn(source, value, { start, end });
  if (decoded.pieces.length === 0) {
    const inside = contentStart(node);
    decoded.pieces.push({ offset: 0, start: inside, end: inside, verbatim: true });
  }
  return SourceText.decoded(source, value, {
    pieces: decoded.pieces,
    encode: (inner) => encodeInside(node, inner),
  });
}

function decodeScalar(node: StringNode): DecodedText {
  if (typeof node.layout === 'object') return decodeBlock(node);
  const quotes = node.layout === 'yaml-plain' ? 0 : 1;
  return decodeFlow(node, { start: node.start + quotes, end: node.end - quotes });
}

function contentStart(node: StringNode): number {
  return node.layout === 'yaml-plain' || node.start === node.end ? node.start : node.start + 1;
}
