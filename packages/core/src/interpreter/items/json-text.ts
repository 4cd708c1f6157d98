import { isList, isObject, UnknownValue, type Value, type ValueList, type ValueObject } from '../value.ts';

/** The value as JSON without blanks, or the first unknown value in it. It takes any depth, unlike `JSON.stringify`. */
export function jsonTextOf(root: Value): string | UnknownValue {
  const open: Part[] = [{ value: root }];
  let text = '';
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (typeof part === 'string') {
      text += part;
    } else if (part.value instanceof UnknownValue) {
      return part.value;
    } else {
      text += openingOf(part.value, open);
    }
  }
  return text;
}

/** The same as a reader sees it, unknown values in it by their labels. */
export function shownJson(value: Value): string {
  const text = jsonTextOf(value);
  return typeof text === 'string' ? text : text.label;
}

/** How many bytes the text takes in UTF-8. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Each half of a surrogate pair counts two, which makes the four bytes of the character.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

/** Text that is ready, or a value that is still to be written. */
type Part = string | { readonly value: Value };

/** The text of a scalar, or the opening bracket, with what follows it put on the stack, last part first. */
function openingOf(value: Value, open: Part[]): string {
  if (isList(value)) return openingOfList(value, open);
  if (isObject(value)) return openingOfObject(value, open);
  return JSON.stringify(value);
}

function openingOfList(list: ValueList, open: Part[]): string {
  open.push(']');
  for (let index = list.length - 1; index >= 0; index -= 1) {
    open.push({ value: list[index] as Value });
    if (index > 0) open.push(',');
  }
  return '[';
}

function openingOfObject(object: ValueObject, open: Part[]): string {
  const names = Object.keys(object);
  open.push('}');
  for (let index = names.length - 1; index >= 0; index -= 1) {
    const name = names[index] as string;
    open.push({ value: object[name] as Value }, `${index > 0 ? ',' : ''}${JSON.stringify(name)}:`);
  }
  return '{';
}
