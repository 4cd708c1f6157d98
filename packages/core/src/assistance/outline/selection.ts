import type { Document } from '../../engine/document.ts';
import { isNamePart } from '../../expressions/variable-name.ts';
import { contentOf } from '../../syntax/content.ts';
import { keyString } from '../../syntax/key.ts';
import { type Node, type Property, spanOf, spanOfEntry } from '../../syntax/node.ts';
import type { SourceText } from '../../text/source-text.ts';
import type { Span } from '../../text/span.ts';
import { nodeAt } from '../cursor/node-at.ts';

/**
 * What to select around an offset, from little to much, each more than the one before: a word of a text, the text without
 * and with its quotes, a property, the object around it, and so on to the whole file.
 */
export function selectionRangesAt(document: Document, offset: number): readonly Span[] {
  const source = document.use.declared?.tree.source ?? document.tree.source;
  const ranges: Span[] = [];
  let current: Node | Property | undefined = nodeAt(document.root, offset);
  if (current?.kind === 'string' || current?.kind === 'property') {
    const content = contentOf(current.kind === 'string' ? current : keyString(current));
    addLarger(ranges, wordAt(content, offset));
    addLarger(ranges, content.locate(0, content.text.length));
    addLarger(ranges, spanOf(current));
  }
  for (; current !== undefined; current = current.parent) {
    addLarger(ranges, current.kind === 'property' ? spanOfEntry(current) : spanOf(current));
  }
  addLarger(ranges, { start: 0, end: source.text.length });
  return ranges;
}

/** Nothing is added that selects no more, or lies elsewhere. */
function addLarger(ranges: Span[], { start, end }: Span): void {
  const last = ranges.at(-1);
  const isLarger = last === undefined || end - start > last.end - last.start;
  if (start < end && isLarger && (last === undefined || (start <= last.start && last.end <= end)))
    ranges.push({ start, end });
}

/** The letters, digits and underscores around the offset; none where it does not touch the text. */
function wordAt(content: SourceText, place: number): Span {
  const { text } = content;
  const offset = content.offsetAt(place);
  if (offset === undefined) return { start: place, end: place };
  let [start, end] = [offset, offset];
  while (start > 0 && isNamePart(text.charAt(start - 1))) start--;
  while (end < text.length && isNamePart(text.charAt(end))) end++;
  return start === end ? { start: place, end: place } : content.locate(start, end);
}
