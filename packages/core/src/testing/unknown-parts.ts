import { isList, isObject, UnknownValue, type Value } from '../interpreter/value.ts';

/** A part of a value that is not known: its JSON Pointer, and why. */
export interface UnknownPart {
  readonly pointer: string;
  readonly reason: string;
}

/** How many parts are told. */
const mostParts = 100;

/** The parts of a value that are not known. The nesting of values is bounded by the interpreter. */
export function unknownParts(value: Value): readonly UnknownPart[] {
  const parts: UnknownPart[] = [];
  collect(value, '', parts);
  return parts;
}

function collect(value: Value, pointer: string, parts: UnknownPart[]): void {
  if (parts.length >= mostParts) return;
  if (value instanceof UnknownValue) parts.push({ pointer, reason: value.reason });
  else if (isList(value)) for (const [index, item] of value.entries()) collect(item, `${pointer}/${index}`, parts);
  else if (isObject(value))
    for (const [name, member] of Object.entries(value)) collect(member, `${pointer}/${escaped(name)}`, parts);
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
