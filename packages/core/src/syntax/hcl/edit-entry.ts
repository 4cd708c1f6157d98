import { impossibleEdit, type TextEdit } from '../../text/text-edit.ts';
import type { JsonValue } from '../edit.ts';
import { lineBreakAt, lineStartOf } from '../lines.ts';
import type { ObjectNode, Property } from '../node.ts';
import { removeFromFlow } from '../remove-entry.ts';
import { encodeHcl, encodeHclValue } from './encode.ts';
import { lineEnd } from './reading.ts';

/** Adds a property at the end of an object between braces, laid out as the last one is. Nothing where it has no place of its own. */
export function addHclProperty(object: ObjectNode, name: string, value: JsonValue): TextEdit | undefined {
  const { source, start, end, properties } = object;
  const last = properties.at(-1);
  if (last !== undefined) return addBehind(last, name, value);
  if (source.text.slice(start + 1, end - 1).trim() !== '') return undefined;
  return source.edit(start + 1, end - 1, ` ${encodeHcl('hcl-bare', name)} = ${encodeHclValue(value)} `);
}

function addBehind(last: Property, name: string, value: JsonValue): TextEdit | undefined {
  const { source } = last;
  const key = keyLike(last, name);
  const entry = `${key}${signLike(last, key)}${encodeHclValue(value)}`;
  const { end } = last.value;
  const rest = restOfLine(last);
  if (!beginsLine(last)) return endsWithHeredoc(last) ? undefined : source.edit(end, end, `, ${entry}`);
  if (rest === undefined) return endsWithHeredoc(last) ? undefined : source.edit(end, end, `,${newLine(last)}${entry}`);
  const comma = hasCommaBefore(last) && !rest.text.startsWith(',') && !endsWithHeredoc(last) ? ',' : '';
  const commaBehind = rest.text.startsWith(',') ? ',' : '';
  return source.edit(end, rest.end, `${comma}${rest.text}${newLine(last)}${entry}${commaBehind}`);
}

/** In quotes where the last key could have done without. */
function keyLike({ source, start, name: lastName }: Property, name: string): string {
  const isQuoted = source.text[start] === '"' && encodeHcl('hcl-bare', lastName) === lastName;
  return encodeHcl(isQuoted ? 'hcl-quoted' : 'hcl-bare', name);
}

/** What stands between a key and its value: the equals signs of short lines below each other are aligned. */
function signLike(last: Property, key: string): string {
  const { source, start, end, value } = last;
  const [, blanks = '', sign = '=', after = ' '] =
    /^([ \t]*)([=:])([ \t]*)/.exec(source.text.slice(end, end + 200)) ?? [];
  if (blanks === '' || sign === ':') return `${blanks.slice(0, 1)}${sign}${after.slice(0, 1)}`;
  const isShort = beginsLine(last) && !source.text.slice(start, value.end).includes('\n');
  const width = isShort ? end - start + blanks.length : 0;
  return `${' '.repeat(Math.max(width - key.length, 1))}= `;
}

/** What stands behind a value on its line, when that is a comma or a comment, or nothing; an own line can follow it. */
function restOfLine({ source, value }: Property): { readonly text: string; readonly end: number } | undefined {
  const end = lineEnd(source.text, value.end);
  const text = source.text.slice(value.end, end);
  return /^,?[ \t]*(?:(?:#|\/\/).*)?$/.test(text) ? { text: text.trimEnd(), end } : undefined;
}

function beginsLine({ source, start }: Property): boolean {
  const line = lineStartOf(source.text, start);
  return line > 0 && source.text.slice(line, start).trim() === '';
}

function newLine({ source, start }: Property): string {
  const line = lineStartOf(source.text, start);
  return lineBreakAt(source.text, line) + source.text.slice(line, start);
}

function endsWithHeredoc({ value }: Property): boolean {
  return value.source.text.startsWith('<<', value.start);
}

/** Whether a comma stands between the property before and this one. */
function hasCommaBefore(property: Property): boolean {
  const { parent, source, start } = property;
  const before = parent.properties[parent.properties.indexOf(property) - 1];
  return before !== undefined && /^[ \t]*,/.test(source.text.slice(before.value.end, start));
}

/** Takes a property out of an object between braces: its lines where they are its own, or else it with a comma. */
export function removeHclProperty(property: Property): TextEdit {
  const { parent, source, start, value } = property;
  if (value.parent !== property) return impossibleEdit;
  const rest = restOfLine(property);
  const line = lineStartOf(source.text, start);
  if (beginsLine(property) && rest !== undefined && rest.end < source.text.length)
    return source.edit(line, rest.end + lineBreakAt(source.text, rest.end).length, '');
  const entry = { source, start, end: value.end };
  return removeFromFlow(parent, entry) ?? source.edit(start, value.end, '');
}
