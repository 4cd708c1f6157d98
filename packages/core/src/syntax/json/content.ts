import type { DecodedPiece } from '../../text/pieces.ts';
import { SourceText } from '../../text/source-text.ts';
import type { StringNode } from '../node.ts';

/** The characters of a JSON string without its quotes and escapes, each knowing its place. */
export function jsonContentOf(node: StringNode): SourceText {
  const { source, start, value } = node;
  const from = start + 1;
  return SourceText.decoded(source, value, {
    pieces: piecesOf(node, from),
    encode: encodeJson,
  });
}

/** Writes text as the inside of a JSON string, without quotes. */
export function encodeJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function piecesOf({ source, end, value }: StringNode, from: number): DecodedPiece[] {
  const { length } = value;
  const isVerbatim = from + length === end - 1;
  return isVerbatim
    ? [{ offset: 0, start: from, end: end - 1, verbatim: true }]
    : decodedPieces(source.text, from, length);
}

/** Runs of plain characters, and each escape by itself, until `length` characters have been decoded. */
function decodedPieces(text: string, from: number, length: number): DecodedPiece[] {
  const pieces: DecodedPiece[] = [];
  let position = from;
  let offset = 0;
  while (offset < length) {
    const escaped = text.charCodeAt(position) === backslash;
    const written = escaped ? escapeLength(text, position) : plainLength(text, position, length - offset);
    pieces.push({ offset, start: position, end: position + written, verbatim: !escaped });
    offset += escaped ? 1 : written;
    position += written;
  }
  return pieces.length > 0 ? pieces : [{ offset: 0, start: from, end: from, verbatim: true }];
}

const backslash = 0x5c;

function escapeLength(text: string, position: number): number {
  return text[position + 1] === 'u' ? 6 : 2;
}

function plainLength(text: string, position: number, most: number): number {
  // The next backslash may be far away, in the last of many strings.
  const next = text.slice(position, position + most).indexOf('\\');
  return next === -1 ? most : next;
}
