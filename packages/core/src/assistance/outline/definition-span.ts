import type { Document } from '../../engine/document.ts';
import { lineStartOf } from '../../syntax/lines.ts';
import { type Node, spanOf } from '../../syntax/node.ts';
import { afterLineBreak, lineEndFrom } from '../../syntax/yaml/gaps.ts';
import type { Span } from '../../text/span.ts';

/** Whether a definition is a whole file, and not a part of the template that declares its machine. */
export function isWhole({ use }: Pick<Document, 'use'>): boolean {
  return use.file !== use.declared?.tree.source.file;
}

/**
 * Where the definition stands in its file, with the lines below a block of YAML on which it may go on. Nothing where none is
 * written.
 */
export function definitionSpanOf(document: Document): Span | undefined {
  const { root, tree, use } = document;
  if (isWhole(document)) return { start: 0, end: tree.source.text.length };
  const definition = use.declared?.declaration.definition;
  if (definition?.kind === 'text') return spanOf(definition.at);
  if (root === undefined) return undefined;
  return isBlock(root) ? withFreeLines(root) : spanOf(root);
}

function isBlock({ kind, source, start }: Node): boolean {
  return kind === 'object' && source.text[start] !== '{';
}

/** Up to the first line that is indented less than the definition. */
function withFreeLines({ source: { text }, start, end }: Node): Span {
  const column = start - lineStartOf(text, start);
  let last = lineEndFrom(text, end);
  while (last < text.length) {
    const lineStart = afterLineBreak(text, last);
    const lineEnd = lineEndFrom(text, lineStart);
    const line = text.slice(lineStart, lineEnd);
    if (line.trim() !== '' && line.length - line.trimStart().length < column) break;
    last = lineEnd;
  }
  return { start, end: last };
}
