import { impossibleEdit, type TextEdit } from '../text/text-edit.ts';
import { addHclProperty, removeHclProperty } from './hcl/edit-entry.ts';
import { encodeHcl, encodeHclValue } from './hcl/encode.ts';
import { isHclLayout } from './hcl/layout.ts';
import { encodeJson } from './json/content.ts';
import { keyString } from './key.ts';
import { lineBreakAt, lineBreakBefore, lineStartOf } from './lines.ts';
import type { ArrayNode, Node, ObjectNode, Property, StringLayout, StringNode } from './node.ts';
import {
  type Entry,
  isOnlyEntry,
  layoutAfter,
  removeFromBlock,
  removeFromFlow,
  removeWithNextComma,
} from './remove-entry.ts';
import { encodeYaml } from './yaml/content.ts';
import { lineEndFrom } from './yaml/gaps.ts';

/** A value that an edit writes. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** Writes another string in a string's place, quoted as the old one was; nothing where that cannot be done safely. */
export function replaceString(node: StringNode, value: string): TextEdit | undefined {
  // What would be written for an interpolation of HCL is its text.
  if (isHclLayout(node.layout) && node.partial) return undefined;
  return replaceSpan(node, encodeAs(node.layout, value));
}

function encodeAs(layout: StringLayout, value: string): string {
  if (layout === 'json') return `"${encodeJson(value)}"`;
  return isHclLayout(layout) ? encodeHcl(layout, value) : encodeYaml(layout, value);
}

/** Writes another value in a value's place, on one line. JSON is YAML too. */
export function replaceValue(node: Node, value: JsonValue): TextEdit {
  if (isInHcl(node)) return replaceSpan(node, `${node.start < node.end ? '' : ' '}${encodeHclValue(value)}`);
  return replaceWhole(node, JSON.stringify(value));
}

/** Renames a property, keeping its value, in the quotes that it had. */
export function renameProperty(property: Property, name: string): TextEdit {
  // A key that HCL computes has no text of its own.
  if (property.source.text[property.start] === '(') return impossibleEdit;
  return replaceSpan(property, encodeAs(keyString(property).layout, name));
}

/**
 * Adds a property at the end of an object, laid out as the last one is. Nothing for an empty object of a YAML block, and
 * where the column of the last key cannot be told.
 */
export function addProperty(object: ObjectNode, name: string, value: JsonValue): TextEdit | undefined {
  // What `<<` merges in stands elsewhere.
  const last = object.properties.findLast(({ parent }) => parent === object);
  if (object.layout === 'hcl') return addHclProperty(object, name, value);
  if (last !== undefined) return addPropertyBehind(last, name, (isTight(last) ? '' : ' ') + JSON.stringify(value));
  return isFlow(object) ? addToEmpty(object, name, value) : undefined;
}

/**
 * Adds a property behind another one of its object in JSON or YAML, laid out as that is. What is to stand behind the colon is
 * written out already. Nothing where the column of the key cannot be told.
 */
export function addPropertyBehind(property: Property, name: string, written: string): TextEdit | undefined {
  const { parent: object } = property;
  if (object.layout === 'hcl') return undefined;
  if (isFlow(object)) return addToFlow(property, name, written);
  return isPair(object) ? undefined : addToBlock(property, name, written);
}

/** Whether a property between brackets has no blank behind its colon. */
export function isTight({ source, parent, end }: Property): boolean {
  return isFlow(parent) && source.text.startsWith(':', end) && !/\s/.test(source.text.charAt(end + 1));
}

/** Takes a property out of its object, with the comma or the lines that belong to it. */
export function removeProperty(property: Property): TextEdit {
  const { parent: object, source, start } = property;
  if (object.layout === 'hcl') return removeHclProperty(property);
  const entry = { source, start, end: endOf(property) };
  if (isFlow(object)) return removeFromFlow(object, entry) ?? removeBehindComment(property, entry);
  const written = { ...entry, start: explicitStart(source.text, start) };
  // Without a property nothing would be left of the object, which is `null` in YAML.
  return isOnlyEntry(object, written) ? replaceWhole(object, '{}') : removeFromBlock(written);
}

/**
 * Takes an item out of an array, with the comma or the lines that belong to it. Nothing where a comment, or a YAML tag or
 * anchor, stands before the item, or where an anchor in it may be named elsewhere.
 */
export function removeItem(item: Node): TextEdit | undefined {
  const array = item.parent;
  if (array?.kind !== 'array') return undefined;
  if (isFlow(array)) return removeFromFlow(array, item);
  const { source } = array;
  const dash = dashBefore(source.text, item.start);
  if (dash === undefined || anchor.test(source.text.slice(dash, item.end))) return undefined;
  const entry = { source, start: dash, end: item.end };
  return isOnlyEntry(array, entry) ? replaceWhole(array, '[]') : removeFromBlock(entry);
}

interface Written {
  readonly source: Node['source'];
}

function isInHcl({ parent }: Node): boolean {
  return (parent?.kind === 'property' ? parent.parent : parent)?.layout === 'hcl';
}

function replaceSpan(node: Node | Property, text: string): TextEdit {
  return editOf(node, node.start, { end: node.end, text });
}

/**
 * Writes one line in a value's place. A YAML block may begin in the column of its own key, where no other value may stand,
 * so that the line follows the key; and what was not written at all stands right after the colon or the dash.
 */
function replaceWhole(node: Node, line: string): TextEdit {
  const { source, parent, start, end } = node;
  const isWritten = start < end;
  if (parent?.kind !== 'property' || (isWritten && !isBlock(node)))
    return replaceSpan(node, isWritten ? line : ` ${line}`);
  const isBelowKey = /^[ \t]*:\s*$/.test(source.text.slice(parent.end, start));
  return isBelowKey ? editOf(node, parent.end, { end, text: `: ${line}` }) : replaceSpan(node, ` ${line}`);
}

function insertAt(node: Written, at: number, text: string): TextEdit {
  return editOf(node, at, { end: at, text });
}

function editOf({ source }: Written, start: number, { end, text }: { end: number; text: string }): TextEdit {
  return source.edit(start, end, text);
}

/** Whether an object or array is written between brackets, as those of JSON always are. */
export function isFlow({ source, start }: ObjectNode | ArrayNode): boolean {
  return source.text[start] === '{' || source.text[start] === '[';
}

function isBlock(node: Node): boolean {
  return (node.kind === 'object' || node.kind === 'array') && !isFlow(node);
}

/** Whether the object is a single pair without braces, as YAML has them between square brackets: `[a: 1]`. */
function isPair({ parent }: ObjectNode): boolean {
  return parent?.kind === 'array' && isFlow(parent);
}

/** Where a property ends. What an alias stands for has its place elsewhere, so that the alias itself is looked for. */
function endOf(property: Property): number {
  const { source, value, end } = property;
  if (value.parent === property) return value.end;
  const [alias = ''] = /^\s*:\s*\*[^\s,[\]{}]*/.exec(source.text.slice(end)) ?? [];
  return end + alias.length;
}

/** A comment before the property stays; of the last property it is the comma before the comment that goes. */
function removeBehindComment(property: Property, entry: Entry): TextEdit {
  const { text } = entry.source;
  const { properties } = property.parent;
  const previous = properties[properties.indexOf(property) - 1];
  const withNextComma = removeWithNextComma(entry);
  if (withNextComma !== undefined) return withNextComma;
  const comma = previous === undefined ? entry.start : layoutAfter(text, endOf(previous));
  return editOf(entry, comma, { end: entry.end, text: text.slice(comma + 1, entry.start) });
}

function addToEmpty(object: ObjectNode, name: string, value: JsonValue): TextEdit | undefined {
  const { source, start, end } = object;
  if (source.text.slice(start + 1, end - 1).trim() !== '') return undefined;
  return editOf(object, start + 1, { end: end - 1, text: ` "${encodeJson(name)}": ${JSON.stringify(value)} ` });
}

function addToFlow(last: Property, name: string, written: string): TextEdit {
  const separator = separatorBefore(last, isTight(last) ? ',' : ', ');
  return insertAt(last, endOf(last), `${separator}"${encodeJson(name)}":${written}`);
}

/** The comma, and the new line where the property stands on one of its own. */
function separatorBefore({ source, start }: Property, onOneLine: string): string {
  const { text } = source;
  let blanks = start;
  while (text[blanks - 1] === ' ' || text[blanks - 1] === '\t') blanks--;
  const lineBreak = lineBreakBefore(text, blanks);
  return lineBreak === '' ? onOneLine : `,${lineBreak}${text.slice(blanks, start)}`;
}

function addToBlock(last: Property, name: string, written: string): TextEdit | undefined {
  const { text } = last.source;
  const start = explicitStart(text, last.start);
  const before = text.slice(lineStartOf(text, start), start).replace('\ufeff', '');
  // In `- Name: value` the key begins behind the dash; what is added below it stands in the same column.
  if (!/^[ -]*$/.test(before)) return undefined;
  const at = lineEndFrom(text, endOf(last));
  const property = `${encodeYaml('yaml-plain', name)}:${written}`;
  return insertAt(last, at, `${lineBreakAt(text, at)}${' '.repeat(before.length)}${property}`);
}

/** Where a key of a block begins, with the question mark of `? key`. */
function explicitStart(text: string, start: number): number {
  const before = text.slice(lineStartOf(text, start), start);
  return start - (/\?[ \t]+$/.exec(before)?.[0].length ?? 0);
}

/** The dash of a block's item, when nothing else stands between them. */
function dashBefore(text: string, start: number): number | undefined {
  let position = start;
  while (text[position - 1] === ' ' || text[position - 1] === '\t') position--;
  return position < start && text[position - 1] === '-' ? position - 1 : undefined;
}

/** What may be an anchor, in the text of a YAML block. */
const anchor = /(?:^|[\s[{,])&[^\s,[\]{}]/;
