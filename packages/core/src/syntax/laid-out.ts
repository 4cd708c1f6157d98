import { encodeYaml } from './yaml/content.ts';

/** Stands for what is there already, around which a value is written. */
export const hole: unique symbol = Symbol('hole');

/** A value that is written out, over as many lines as its place has it. */
export type Writable =
  | string
  | number
  | boolean
  | null
  | typeof hole
  | readonly Writable[]
  | { readonly [name: string]: Writable };

/** How values are written at a place. */
export interface Layout {
  /** JSON on one line, without blanks and with; JSON over several lines; a block of YAML. */
  readonly style: 'tight' | 'line' | 'lines' | 'block';
  /** The blanks before the line on which the value begins. */
  readonly indentation: string;
  /** By how much each level is indented. */
  readonly unit: string;
  readonly lineBreak: string;
}

/** A value as it stands behind its colon, blank included. The depth is that of values of our own. */
export function writtenBehindColon(value: Writable, layout: Layout): string {
  if (!isBlock(value, layout)) return (layout.style === 'tight' ? '' : ' ') + writtenFlow(value, layout);
  const inner = innerOf(layout);
  return newLine(inner) + writtenBlock(value, inner);
}

/** A value as it stands in a list, behind the dash where it is a block. */
export function writtenItem(value: Writable, layout: Layout): string {
  return layout.style === 'block' ? writtenBlock(value, behindDash(layout)) : writtenFlow(value, layout);
}

/** What stands before the hole of a value that begins where it is written, and what behind. */
export function writtenAround(value: Writable, layout: Layout): { readonly head: string; readonly tail: string } {
  const written = layout.style === 'block' ? writtenBlock(value, layout) : writtenFlow(value, layout);
  const [head = '', tail = ''] = written.split(holeMark);
  return { head, tail };
}

/** No text holds it, because it is always written as an escape. */
const holeMark = '\0';

function isBlock(value: Writable, { style }: Layout): boolean {
  if (style !== 'block') return false;
  return value === hole || entriesOf(value).length > 0;
}

function writtenBlock(value: Writable, layout: Layout): string {
  if (value === hole) return holeMark;
  if (!isBlock(value, layout)) return writtenFlow(value, layout);
  const lines = isList(value)
    ? value.map((item) => `- ${writtenBlock(item, behindDash(layout))}`)
    : entriesOf(value).map(([name, field]) => `${plain(name)}:${writtenBehindColon(field, layout)}`);
  return lines.join(newLine(layout));
}

function writtenFlow(value: Writable, layout: Layout): string {
  if (value === hole) return holeMark;
  if (typeof value === 'string' && layout.style === 'block') return plain(value);
  return isCollection(value) ? writtenCollection(value, layout) : JSON.stringify(value);
}

function writtenCollection(value: Collection, layout: Layout): string {
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  const isLong = layout.style === 'lines' && !isShortList(value);
  const inner = isLong ? innerOf(layout) : layout;
  const entries = isList(value)
    ? value.map((item) => writtenFlow(item, inner))
    : entriesOf(value).map(([name, field]) => `${JSON.stringify(name)}:${writtenBehindColon(field, inner)}`);
  if (entries.length === 0) return open + close;
  if (isLong) return open + newLine(inner) + entries.join(`,${newLine(inner)}`) + newLine(layout) + close;
  const blank = layout.style === 'tight' ? '' : ' ';
  const edge = isList(value) ? '' : blank;
  return open + edge + entries.join(`,${blank}`) + edge + close;
}

/** Whether it is a list of texts and numbers that may stand on one line. */
function isShortList(value: Collection): boolean {
  return isList(value) && !value.some(isCollection) && JSON.stringify(value).length <= longestList;
}

const longestList = 80;

type Collection = readonly Writable[] | { readonly [name: string]: Writable };

function isCollection(value: Writable): value is Collection {
  return typeof value === 'object' && value !== null;
}

function isList(value: Writable): value is readonly Writable[] {
  return Array.isArray(value);
}

function entriesOf(value: Writable): readonly (readonly [string, Writable])[] {
  return isCollection(value) ? Object.entries(value) : [];
}

/** Without quotes where YAML takes it so. */
function plain(text: string): string {
  return encodeYaml('yaml-plain', text) === text ? text : JSON.stringify(text);
}

function newLine({ lineBreak, indentation }: Layout): string {
  return lineBreak + indentation;
}

function innerOf(layout: Layout): Layout {
  return { ...layout, indentation: layout.indentation + layout.unit };
}

/** What stands below the first key of an item begins in the column of that key. */
function behindDash(layout: Layout): Layout {
  return { ...layout, indentation: `${layout.indentation}  ` };
}
