import { isList, isObject, memberOf, UnknownValue, type Value } from '../value.ts';
import { type MapItem, memberItems, plainItems } from './map-item.ts';
import { type ReaderConfig, readerFailure, unreadable } from './reader-config.ts';

/** The elements of a JSON file's array, or the members of its object, below `ItemsPointer` where there is one. */
export function jsonItems(file: Value, { itemsPointer = '' }: ReaderConfig, limit: number): readonly MapItem[] {
  const items = pointedAt(file, itemsPointer);
  if (items instanceof UnknownValue) throw unreadable(`The items are not known. ${items.reason}`);
  if (isList(items)) return plainItems(items, limit);
  if (isObject(items)) return memberItems(items, limit);
  throw readerFailure('Attempting to map over non-iterable node.');
}

export function jsonFile(text: string): Value {
  const value = parsed(text);
  if (value === undefined) throw readerFailure('The file is not valid JSON.');
  return value;
}

/** One item for each line that is not blank. */
export function jsonLinesItems(text: string, limit: number): readonly MapItem[] {
  const items: MapItem[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (items.length >= limit) break;
    if (line.trim() === '') continue;
    const value = parsed(line);
    if (value === undefined) throw readerFailure(`Line ${lineNumber(text, index)} of the file is not valid JSON.`);
    items.push({ value });
  }
  return items;
}

function parsed(text: string): Value | undefined {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return undefined;
  }
}

function lineNumber(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}

/** What a JSON Pointer (RFC 6901) selects. */
function pointedAt(file: Value, pointer: string): Value {
  if (pointer !== '' && !pointer.startsWith('/')) {
    throw unreadable(`AWS takes no \`ItemsPointer\` \`${pointer}\`; write a JSON Pointer such as \`/data/items\`.`);
  }
  let value = file;
  for (const token of pointer.split('/').slice(1)) {
    const step = stepInto(value, token.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (step === undefined) throw readerFailure(`The ItemsPointer "${pointer}" selects nothing in the file.`);
    value = step;
  }
  return value;
}

function stepInto(value: Value, token: string): Value | undefined {
  if (value instanceof UnknownValue) return value;
  if (isList(value)) return /^(0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined;
  return isObject(value) ? memberOf(value, token) : undefined;
}
