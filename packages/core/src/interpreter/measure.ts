import { isList, UnknownValue, type Value, type ValueList, type ValueObject } from './value.ts';

/** Deeper values are none that a service would send; what walks values may recurse that far. */
export const deepestValue = 1_000;

/** Parts from this size on are remembered; to look up a smaller one takes as long as to walk it. */
const largePart = 500;

/**
 * Measures the values of one execution, as JSON without blanks. A large part that was measured before is not walked again, because most
 * states pass on what they were given; values are never changed, so what one measures holds.
 */
export class Measures {
  private readonly sizeOfText: (text: string) => number;
  /** Made when it is needed, which is seldom. */
  private known: Map<object, Measure> | undefined;
  /** The last value that was measured, because a result becomes a part of an output next. */
  private last: Value = null;
  private measureOfLast: Measure = { size: 4, depth: 0 };
  /** How deep the walk has been. */
  private deepest = 0;

  /** Texts and names are measured with their quotes. */
  constructor(sizeOfText: (text: string) => number) {
    this.sizeOfText = sizeOfText;
  }

  /** Nothing where the value is nested deeper than `deepestValue`. */
  sizeOf(value: Value): number | undefined {
    this.deepest = 0;
    const size = this.sizeAt(value, 0);
    this.last = value;
    this.measureOfLast = { size, depth: this.deepest };
    return this.deepest > deepestValue ? undefined : size;
  }

  private sizeAt(value: Value, depth: number): number {
    if (typeof value === 'string') return this.sizeOfText(value);
    if (typeof value !== 'object' || value === null) return String(value).length;
    if (value instanceof UnknownValue) return 2;
    const before = value === this.last ? this.measureOfLast : this.known?.get(value);
    if (before === undefined) return this.walk(value, depth + 1);
    this.deepest = Math.max(this.deepest, depth + before.depth);
    return before.size;
  }

  private walk(value: ValueList | ValueObject, depth: number): number {
    const around = this.deepest;
    this.deepest = depth;
    if (depth > deepestValue) return 0;
    const size = isList(value) ? this.sizeOfList(value, depth) : this.sizeOfObject(value, depth);
    if (size >= largePart) this.remember(value, { size, depth: this.deepest - depth + 1 });
    this.deepest = Math.max(around, this.deepest);
    return size;
  }

  private remember(value: object, measure: Measure): void {
    this.known ??= new Map();
    this.known.set(value, measure);
  }

  private sizeOfList(list: ValueList, depth: number): number {
    let size = 2 + Math.max(0, list.length - 1);
    for (const item of list) size += this.sizeAt(item, depth);
    return size;
  }

  private sizeOfObject(object: ValueObject, depth: number): number {
    let size = 1;
    // All members are the object's own, and this loop is the fastest there is: every value that comes into being is walked by it.
    for (const name in object) size += this.sizeOfText(name) + 2 + this.sizeAt(object[name] as Value, depth);
    return Math.max(size, 2);
  }
}

interface Measure {
  readonly size: number;
  /** Lists and objects within each other. */
  readonly depth: number;
}

/** UTF-16 units of a text in quotes; an escape is counted as what it stands for. */
export function charactersOfText(text: string): number {
  return text.length + 2;
}

/** No character of JSON takes more bytes: `\u0000` has six. */
export const mostBytesOfCharacter = 6;

/** UTF-8 bytes of a text in quotes; control characters, quotes and backslashes take the room of their escapes. */
export function bytesOfText(text: string): number {
  let bytes = utf8Bytes(text) + 2;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20) bytes += shortEscapes.has(code) ? 1 : 5;
    else if (code === 0x22 || code === 0x5c) bytes += 1;
  }
  return bytes;
}

/** How many bytes a text takes in UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x80) bytes += isSurrogate(code) || code < 0x800 ? 1 : 2;
  }
  return bytes;
}

/** A pair of surrogates is four bytes: two each. */
function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** Backspace, tab, line feed, form feed and carriage return, which JSON writes with one letter. */
const shortEscapes = new Set([0x08, 0x09, 0x0a, 0x0c, 0x0d]);
