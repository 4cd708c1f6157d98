import { UnknownValue, type Value, type ValueList, type ValueObject } from './value.ts';

/** How large a value is. */
export interface Measure {
  /** UTF-8 bytes of its JSON text without blanks, which is what AWS's quota counts. */
  readonly bytes: number;
  /** Lists and objects within each other. */
  readonly depth: number;
}

/** Deeper values are none that a service would send; what walks values may recurse that far. */
export const deepestValue = 1_000;

/**
 * Measures the values of one execution. A part that was measured before is not walked again, because most states pass on what they
 * were given; values are never changed, so what one measures holds.
 */
export class Measures {
  private readonly known = new Map<object, Measure>();

  /** Nothing where the value is nested deeper than `deepestValue`. */
  of(value: Value, depth = 0): Measure | undefined {
    if (typeof value !== 'object' || value === null) return { bytes: bytesOfScalar(value), depth: 0 };
    if (value instanceof UnknownValue) return { bytes: 2, depth: 0 };
    const before = this.known.get(value);
    if (before !== undefined) return before.depth + depth > deepestValue ? undefined : before;
    if (depth >= deepestValue) return undefined;
    const result = Array.isArray(value) ? this.ofList(value, depth) : this.ofObject(value as ValueObject, depth);
    if (result !== undefined) this.known.set(value, result);
    return result;
  }

  private ofList(list: ValueList, depth: number): Measure | undefined {
    let bytes = 2 + Math.max(0, list.length - 1);
    let deepest = 0;
    for (const item of list) {
      const part = this.of(item, depth + 1);
      if (part === undefined) return undefined;
      bytes += part.bytes;
      deepest = Math.max(deepest, part.depth);
    }
    return { bytes, depth: deepest + 1 };
  }

  private ofObject(object: ValueObject, depth: number): Measure | undefined {
    const names = Object.keys(object);
    let bytes = 2 + Math.max(0, names.length - 1);
    let deepest = 0;
    for (const name of names) {
      const part = this.of(object[name] as Value, depth + 1);
      if (part === undefined) return undefined;
      bytes += bytesOfText(name) + 1 + part.bytes;
      deepest = Math.max(deepest, part.depth);
    }
    return { bytes, depth: deepest + 1 };
  }
}

function bytesOfScalar(value: string | number | boolean | null): number {
  return typeof value === 'string' ? bytesOfText(value) : String(value).length;
}

/** Of the text in quotes; control characters, quotes and backslashes take the room of their escapes. */
function bytesOfText(text: string): number {
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
