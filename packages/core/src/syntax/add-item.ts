import type { TextEdit } from '../text/text-edit.ts';
import type { JsonValue } from './edit.ts';
import { lineBreakAt, lineBreakBefore, lineStartOf } from './lines.ts';
import type { ArrayNode, Node } from './node.ts';
import { lineEndFrom } from './yaml/gaps.ts';

/** Adds an item at the end of an array of JSON or YAML, on one line. Nothing where that cannot be done safely. */
export function addItem(array: ArrayNode, value: JsonValue): TextEdit | undefined {
  return addWrittenItem(array, JSON.stringify(value));
}

/** Adds an item that is written out already: its further lines are indented as they are to be. */
export function addWrittenItem(array: ArrayNode, text: string): TextEdit | undefined {
  if (array.layout === 'hcl') return undefined;
  const last = array.items.at(-1);
  const isFlow = array.source.text[array.start] === '[';
  // What an alias stands for is written elsewhere.
  if (last !== undefined && last.parent !== array) return undefined;
  if (last === undefined) return isFlow ? addToEmpty(array, text) : undefined;
  return isFlow ? addToFlow(last, text) : addToBlock(last, text);
}

/** Adds an item that is written out already before another one, as `addWrittenItem` does at the end. */
export function insertWrittenItem(next: Node, text: string): TextEdit | undefined {
  const { source, start, parent: array } = next;
  if (array?.kind !== 'array' || array.layout === 'hcl') return undefined;
  if (source.text[array.start] === '[') return source.edit(start, start, `${text},${gapBefore(next)}`);
  const lineStart = lineStartOf(source.text, start);
  const before = source.text.slice(lineStart, start);
  const dash = before.indexOf('-');
  if (!/^ *-[ \t]+$/.test(before)) return undefined;
  const newLine = lineBreakAt(source.text, start) + ' '.repeat(dash);
  return source.edit(lineStart + dash, lineStart + dash, `- ${text}${newLine}`);
}

function addToEmpty({ source, start, end }: ArrayNode, text: string): TextEdit | undefined {
  const isEmpty = source.text.slice(start + 1, end - 1).trim() === '';
  return isEmpty ? source.edit(start, end, `[${text}]`) : undefined;
}

function addToFlow(last: Node, text: string): TextEdit {
  const { source, end } = last;
  return source.edit(end, end, `,${gapBefore(last)}${text}`);
}

/** The line break and the blanks before an item that begins its line, else a blank. */
function gapBefore({ source, start }: Node): string {
  let blanks = start;
  while (source.text[blanks - 1] === ' ' || source.text[blanks - 1] === '\t') blanks--;
  const lineBreak = lineBreakBefore(source.text, blanks);
  return lineBreak === '' ? ' ' : `${lineBreak}${source.text.slice(blanks, start)}`;
}

/** The item gets a line of its own, with a dash in the column of the others. */
function addToBlock({ source, start, end }: Node, text: string): TextEdit | undefined {
  const before = source.text.slice(lineStartOf(source.text, start), start);
  const dash = before.lastIndexOf('-');
  if (!/^ *-[ \t]+$/.test(before)) return undefined;
  const at = lineEndFrom(source.text, end);
  return source.edit(at, at, `${lineBreakAt(source.text, at)}${' '.repeat(dash)}- ${text}`);
}
