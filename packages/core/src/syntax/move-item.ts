import type { TextEdit } from '../text/text-edit.ts';
import type { ArrayNode, Node } from './node.ts';

/**
 * Moves an item of an array before an earlier one. What stands between the items, which is their layout, stays where it is.
 * Nothing where a comment or a YAML anchor could come to stand in a wrong place.
 */
export function moveItemBefore(item: Node, earlier: Node): TextEdit | undefined {
  const array = item.parent;
  if (array?.kind !== 'array') return undefined;
  const from = array.items.indexOf(earlier);
  const to = array.items.indexOf(item);
  if (from === -1 || from >= to) return undefined;
  return writeInOrder(array, from, [item, ...array.items.slice(from, to)]);
}

/** Moves an item of an array behind the last one, as `moveItemBefore` does. */
export function moveItemToEnd(item: Node): TextEdit | undefined {
  const array = item.parent;
  if (array?.kind !== 'array') return undefined;
  const from = array.items.indexOf(item);
  if (from === array.items.length - 1) return undefined;
  return writeInOrder(array, from, [...array.items.slice(from + 1), item]);
}

/** Writes as many items, from that index on, in another order. */
function writeInOrder(array: ArrayNode, from: number, order: readonly Node[]): TextEdit | undefined {
  const { source } = array;
  const replaced = array.items.slice(from, from + order.length);
  const gaps = replaced.slice(1).map((item, index) => source.text.slice(replaced[index]?.end, item.start));
  if (!gaps.every(isMovable(array))) return undefined;
  const start = replaced[0]?.start ?? 0;
  const end = replaced.at(-1)?.end ?? 0;
  // Moved, an alias could come to stand before its anchor; and an aliased item stands elsewhere.
  if (/[&*]/.test(source.text.slice(start, end)) || !replaced.every((item) => item.parent === array)) return undefined;
  // What follows the text of a heredoc begins a line.
  if (array.layout === 'hcl' && source.text.slice(start, end).includes('<<')) return undefined;
  const text = order.map((item, index) => source.text.slice(item.start, item.end) + (gaps[index] ?? '')).join('');
  return source.edit(start, end, text);
}

/** Between the items of a flow array stands a comma; between those of a YAML block, a line break and a dash. */
function isMovable(array: ArrayNode): (gap: string) => boolean {
  const gap = array.source.text[array.start] === '[' ? /^\s*,\s*$/ : /^[ \t\r]*\n\s*-[ \t]+$/;
  return (text) => gap.test(text);
}
