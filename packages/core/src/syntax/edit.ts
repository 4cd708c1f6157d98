import type { TextEdit } from '../text/text-edit.ts';
import { encodeJson } from './json/content.ts';
import type { Node, ObjectNode, Property, StringNode } from './node.ts';
import { encodeYaml } from './yaml/content.ts';

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
  const written = node.layout === 'json' ? `"${encodeJson(value)}"` : encodeYaml(node.layout, value);
  return written === undefined ? undefined : replaceSpan(node, written);
}

/** Writes another value in a value's place, on one line. JSON is YAML too. */
export function replaceValue(node: Node, value: JsonValue): TextEdit {
  return replaceSpan(node, JSON.stringify(value));
}

/** Renames a property, keeping its value. */
export function renameProperty(property: Property, name: string): TextEdit {
  return replaceSpan(property, isQuoted(property) ? `"${encodeJson(name)}"` : plainKey(name));
}

/** Adds a property at the end of an object, laid out as the last one is. Nothing for an empty object of a YAML block. */
export function addProperty(object: ObjectNode, name: string, value: JsonValue): TextEdit | undefined {
  const last = object.properties.at(-1);
  if (isFlow(object)) return addToFlow(object, last, `"${encodeJson(name)}": ${JSON.stringify(value)}`);
  if (last === undefined) return undefined;
  const { source } = object;
  const at = last.value.end;
  return insertAt(object, at, `\n${indentationOf(source.text, last.start)}${plainKey(name)}: ${JSON.stringify(value)}`);
}

/** Takes a property out of its object, with the comma or the line that belongs to it. */
export function removeProperty(property: Property): TextEdit {
  const { parent: object, source } = property;
  const index = object.properties.indexOf(property);
  const next = object.properties[index + 1];
  const previous = object.properties[index - 1];
  if (!isFlow(object)) return removeBlockEntry(property, property.value.end);
  if (next !== undefined) return editOf(property, property.start, { end: next.start, text: '' });
  const start = previous === undefined ? property.start : previous.value.end;
  return editOf({ source }, start, { end: property.value.end, text: '' });
}

/** Takes an item out of an array, with the comma or the line that belongs to it. */
export function removeItem(item: Node): TextEdit | undefined {
  const array = item.parent;
  if (array?.kind !== 'array') return undefined;
  const index = array.items.indexOf(item);
  const next = array.items[index + 1];
  const previous = array.items[index - 1];
  if (array.source.text[array.start] !== '[') return undefined;
  if (next !== undefined) return editOf(item, item.start, { end: next.start, text: '' });
  return editOf(item, previous === undefined ? item.start : previous.end, { end: item.end, text: '' });
}

interface Written {
  readonly source: Node['source'];
}

function replaceSpan(node: Node | Property, text: string): TextEdit {
  return editOf(node, node.start, { end: node.end, text });
}

function insertAt(node: Written, at: number, text: string): TextEdit {
  return editOf(node, at, { end: at, text });
}

function editOf({ source }: Written, start: number, { end, text }: { end: number; text: string }): TextEdit {
  return { ...source.location(start, end), text: source.encode(text) };
}

/** Whether an object is written between braces, as JSON always is. */
function isFlow(object: ObjectNode): boolean {
  return object.source.text[object.start] === '{';
}

function isQuoted(property: Property): boolean {
  return property.source.text[property.start] === '"';
}

/** A key of a YAML block needs quotes unless it is a plain word. */
function plainKey(name: string): string {
  return /^[A-Za-z_][\w.$-]*$/.test(name) ? name : JSON.stringify(name);
}

function addToFlow(object: ObjectNode, last: Property | undefined, property: string): TextEdit {
  if (last === undefined) return insertAt(object, object.start + 1, ` ${property} `);
  const { text } = object.source;
  const lineStart = text.lastIndexOf('\n', last.start) + 1;
  const standsAlone = text.slice(lineStart, last.start).trim() === '';
  const separator = standsAlone && lineStart > object.start ? `,\n${text.slice(lineStart, last.start)}` : ', ';
  return insertAt(object, last.value.end, `${separator}${property}`);
}

function indentationOf(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  // In `- Name: value` the key begins behind the dash; what is added below it stands in the same column.
  return ' '.repeat(offset - lineStart);
}

function removeBlockEntry(property: Property, end: number): TextEdit {
  const { text } = property.source;
  const lineStart = text.lastIndexOf('\n', property.start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const standsAlone = text.slice(lineStart, property.start).trim() === '';
  if (!standsAlone || lineEnd === -1) return editOf(property, property.start, { end, text: '' });
  return editOf(property, lineStart, { end: lineEnd + 1, text: '' });
}
