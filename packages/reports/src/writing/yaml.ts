import { UnknownValue } from '@stepproof/core';
import { safeJson } from './safe-json.ts';

/** What can be written: JSON, with members in order; `undefined` ones are left out. */
export type Writable = unknown;

/** How wide lines are where they can be broken. */
const mostColumns = 110;

/** Keys that are longer have to be written in a form of their own (yaml.org/spec/1.2.2, 7.4.2). */
const longestKey = 200;

/** Deeper parts stand in one line, as JSON. */
const deepest = 12;

/** A value as YAML: what fits into a line stands in one, the rest in lines below. */
export function yamlText(value: Writable): string {
  return `${blockLines(value, 0, 0).join('\n')}\n`;
}

function blockLines(value: Writable, indent: number, depth: number): readonly string[] {
  const lead = ' '.repeat(indent);
  if (isLeaf(value, depth)) return [`${lead}${flow(value)}`];
  if (Array.isArray(value))
    return spaced(
      value.map((item) => itemLines(item, indent, depth)),
      depth,
    );
  return membersOf(value).flatMap(([name, member]) => memberLines(name, member, { indent, depth }));
}

/** A blank line between the items of a list that is near the top. */
function spaced(items: readonly (readonly string[])[], depth: number): readonly string[] {
  return items.flatMap((lines, index) => (depth === 1 && index > 0 && lines.length > 1 ? ['', ...lines] : lines));
}

/** The first line of an item stands behind its dash. */
function itemLines(item: Writable, indent: number, depth: number): readonly string[] {
  const lead = ' '.repeat(indent);
  const line = flow(item);
  if (isLeaf(item, depth + 1) || (depth > 1 && fits(line, indent + 2))) return [`${lead}- ${line}`];
  const [first = '', ...rest] = blockLines(item, indent + 2, depth + 1);
  return [`${lead}- ${first.trimStart()}`, ...rest];
}

function memberLines(
  name: string,
  member: Writable,
  { indent, depth }: { readonly indent: number; readonly depth: number },
): readonly string[] {
  const lead = ' '.repeat(indent);
  const key = name.length > longestKey ? `? ${scalar(name)}\n${lead}` : scalar(name);
  const line = flow(member);
  if (isLeaf(member, depth + 1) || (depth > 0 && fits(line, indent + key.length + 2)))
    return [`${lead}${key}: ${line}`];
  const lines = blockLines(member, indent + 2, depth + 1);
  return key.startsWith('?') ? [`${lead}${key}:`, ...lines] : [`${lead}${key}:`, ...lines];
}

function isLeaf(value: Writable, depth: number): boolean {
  if (depth > deepest || typeof value !== 'object' || value === null || value instanceof UnknownValue) return true;
  return Array.isArray(value) ? value.length === 0 : membersOf(value).length === 0;
}

function membersOf(value: Writable): [name: string, value: Writable][] {
  return Object.entries(value as object).filter(([, member]) => member !== undefined);
}

function fits(line: string, before: number): boolean {
  return before + line.length <= mostColumns;
}

/** In one line, in brackets. */
function flow(value: Writable): string {
  if (typeof value === 'string') return scalar(value);
  if (typeof value !== 'object' || value === null || value instanceof UnknownValue) return safeJson(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  const members = membersOf(value).map(([name, member]) => `${quotedKey(name)}: ${flow(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function quotedKey(name: string): string {
  return name.length > longestKey ? `? ${scalar(name)} ` : scalar(name);
}

/** A text without quotes where it cannot be taken for anything else. */
function scalar(text: string): string {
  const isPlain = /^[A-Za-z][A-Za-z0-9_]*(?:[ ./-][A-Za-z0-9_]+)*$/.test(text) && text.length < longestKey;
  return isPlain && !meaningful.test(text) ? text : safeJson(text);
}

/** What YAML 1.1 or 1.2 reads as something other than a text (yaml.org/type). */
const meaningful = /^(?:y|yes|n|no|on|off|true|false|null|nan|inf)$/i;
