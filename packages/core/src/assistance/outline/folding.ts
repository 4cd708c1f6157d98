import type { Document } from '../../engine/document.ts';
import { type Node, type Property, spanOf, spanOfEntry } from '../../syntax/node.ts';
import type { Comment } from '../../syntax/tree.ts';
import { isLineBreak } from '../../syntax/yaml/gaps.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';

/** Lines that can be folded away: those from the second to the last of the span; its first stays. */
export interface FoldingRange {
  readonly span: Span;
  readonly kind: 'region' | 'comment';
}

/**
 * Objects, arrays and texts of several lines, and comments that follow each other, in the order of the text. Of all that
 * begins in one line it is the outermost. The line of a closing bracket stays in sight.
 */
export function foldingRangesOf({ tree, root }: Document): readonly FoldingRange[] {
  const lines = new LineIndex(tree.source.text);
  const regions = root === undefined ? [] : regionsIn(root, tree.source.text);
  const ranges = [...outermostPerLine(regions, lines), ...commentBlocks(tree.comments, tree.source.text, lines)];
  return ranges.sort((one, other) => one.span.start - other.span.start);
}

function outermostPerLine(spans: readonly Span[], lines: LineIndex): readonly FoldingRange[] {
  const byLine = new Map<number, FoldingRange>();
  for (const span of spans) {
    const { line } = lines.positionAt(span.start);
    const isOneLine = lines.positionAt(span.end).line === line;
    if (!isOneLine && !byLine.has(line)) byLine.set(line, { span, kind: 'region' });
  }
  return [...byLine.values()];
}

/** What is written in the value, outer parts before inner ones; what aliases stand for is written elsewhere. */
function regionsIn(root: Node, text: string): readonly Span[] {
  const regions: Span[] = [];
  const open: (Node | Property)[] = [root];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const region = regionOf(part, text);
    if (region !== undefined) regions.push(region);
    for (const inner of writtenIn(part)) open.push(inner);
  }
  return regions;
}

function writtenIn(part: Node | Property): readonly (Node | Property)[] {
  switch (part.kind) {
    case 'property':
      return part.value.parent === part ? [part.value] : [];
    case 'object':
      return part.properties.filter(({ parent }) => parent === part);
    case 'array':
      return part.items.filter(({ parent }) => parent === part);
    case 'opaque':
      return part.written === undefined ? [] : [part.written];
    default:
      return [];
  }
}

/** A value between brackets folds from its bracket, a block of YAML from its key or its first line. */
function regionOf(part: Node | Property, text: string): Span | undefined {
  if (part.kind === 'property') return isBracketed(part.value) ? undefined : withoutLastBreak(spanOfEntry(part), text);
  if (isBracketed(part)) return beforeClosing(spanOf(part), text);
  return part.parent?.kind === 'array' ? withoutLastBreak(spanOf(part), text) : undefined;
}

function isBracketed({ source, start }: Node): boolean {
  return source.text[start] === '{' || source.text[start] === '[';
}

/** Without the line of the closing bracket, where nothing but brackets stands before it. */
function beforeClosing({ start, end }: Span, text: string): Span {
  let position = end;
  while (position > start && ' \t]}'.includes(text.charAt(position - 1))) position--;
  return isLineBreak(text.charCodeAt(position - 1)) ? withoutLastBreak({ start, end: position }, text) : { start, end };
}

/** A block of text in YAML ends with its last line break, which belongs to no line that folds. */
function withoutLastBreak({ start, end }: Span, text: string): Span {
  let last = end;
  while (last > start && (isLineBreak(text.charCodeAt(last - 1)) || text.charAt(last - 1) === ' ')) last--;
  return { start, end: last };
}

/** Comments that have their lines to themselves and follow each other, and single ones of several lines. */
function commentBlocks(comments: readonly Comment[], text: string, lines: LineIndex): readonly FoldingRange[] {
  const blocks: (Span & { readonly lastLine: number })[] = [];
  for (const { span } of comments) {
    const { line, column } = lines.positionAt(span.start);
    if (text.slice(span.start - column + 1, span.start).trim() !== '') continue;
    const lastLine = lines.positionAt(span.end).line;
    const block = blocks.at(-1);
    if (block?.lastLine === line - 1) blocks[blocks.length - 1] = { ...block, end: span.end, lastLine };
    else blocks.push({ ...span, lastLine });
  }
  return blocks
    .filter(({ start, lastLine }) => lines.positionAt(start).line < lastLine)
    .map(({ start, end }) => ({ span: { start, end }, kind: 'comment' }));
}
