import type { Document } from '../engine/document.ts';
import { isNamePart } from '../expressions/variable-name.ts';
import { contentOf } from '../syntax/content.ts';
import { keyString } from '../syntax/key.ts';
import { type Node, type Property, type StringNode, spanOf, spanOfEntry } from '../syntax/node.ts';
import type { Span } from '../text/span.ts';
import { nodeAt } from './node-at.ts';

/**
 * What to select around an offset, from little to much, each more than the one before: a word of a text, the text without
 * and with its quotes, a property, the object around it, and so on to the whole file.
 */
export function selectionRangesAt(document: Document, offset: number): readonly Span[] {
  const { source, root } = document.tree;
  const ranges: Span[] = [];
  let current: Node | Property | undefined = nodeAt(root, offset);
  if (current?.kind === 'string' || current?.kind === 'property') {
    const content = contentSpan(current.kind === 'string' ? current : keyString(current));
    addLarger(ranges, wordAt(source.text, content, offset));
    addLarger(ranges, content);
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

function contentSpan(node: StringNode): Span {
  return contentOf(node).locate(0, node.value.length);
}

/** The letters, digits and underscores around the offset; none where it does not touch the text. */
function wordAt(text: string, content: Span, offset: number): Span {
  let [start, end] = [offset, offset];
  if (offset < content.start || content.end < offset) return { start, end };
  while (start > content.start && isNamePart(text.charAt(start - 1))) start--;
  while (end < content.end && isNamePart(text.charAt(end))) end++;
  return { start, end };
}
