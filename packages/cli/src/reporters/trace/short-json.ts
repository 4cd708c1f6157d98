import { isList, isObject, UnknownValue, type Value } from '@stepproof/core';
import { printable, widthOf } from '../../terminal/printable.ts';

/** A value as JSON in at most so many columns: what lies deepest is left out first, then what comes last. */
export function shortJson(value: Value, columns: number): string {
  for (let depth = deepest; depth >= 0; depth--) {
    const drawn = draw(value, { depth, columns });
    if (drawn !== undefined) return drawn;
  }
  return cutOff(value, columns);
}

/** Deeper parts are left out whatever the width. */
const deepest = 5;

interface Room {
  /** How many levels below are drawn. */
  readonly depth: number;
  readonly columns: number;
}

/** Nothing where it does not fit. */
function draw(value: Value, { depth, columns }: Room): string | undefined {
  const members = membersOf(value);
  if (members === undefined)
    return within(scalar(value, depth === deepest ? Number.POSITIVE_INFINITY : longText), columns);
  const [open, close] = bracketsOf(value);
  if (members.length === 0) return within(open + close, columns);
  if (depth === 0) return within(leftOut(value), columns);
  let text = open;
  for (const [label, member] of members) {
    const room = columns - widthOf(text) - label.length - 1;
    const drawn = room < 0 ? undefined : draw(member, { depth: depth - 1, columns: room });
    if (drawn === undefined) return undefined;
    text += `${text === open ? '' : ','}${label}${drawn}`;
  }
  return within(text + close, columns);
}

/** As many members as fit. */
function cutOff(value: Value, columns: number): string {
  const members = membersOf(value);
  if (members === undefined) return cutText(scalar(value, Number.POSITIVE_INFINITY), columns);
  const [open, close] = bracketsOf(value);
  let text = open;
  for (const [label, member] of members) {
    const next = `${text === open ? '' : ','}${label}${draw(member, { depth: 0, columns }) ?? '…'}`;
    if (widthOf(text) + widthOf(next) + 3 > columns) break;
    text += next;
  }
  return `${text}${text === open ? '' : ','}…${close}`;
}

/** The labels and values of the parts of a list or an object; nothing of a scalar. */
function membersOf(value: Value): readonly (readonly [label: string, value: Value])[] | undefined {
  if (isList(value)) return value.map((item) => ['', item] as const);
  if (!isObject(value)) return undefined;
  return Object.entries(value).map(([name, member]) => [`${printable(JSON.stringify(name))}:`, member] as const);
}

function bracketsOf(value: Value): readonly [string, string] {
  return isList(value) ? ['[', ']'] : ['{', '}'];
}

function leftOut(value: Value): string {
  return isList(value) ? `[… ${value.length}]` : '{…}';
}

/** Longer texts are cut as soon as anything has to be left out. */
const longText = 32;

function scalar(value: Value, most: number): string {
  if (value instanceof UnknownValue) return printable(value.label);
  const text = printable(JSON.stringify(value));
  return typeof value === 'string' && text.length > most ? `${sliced(text, most)}…"` : text;
}

function within(text: string, columns: number): string | undefined {
  return text.length <= columns && widthOf(text) <= columns ? text : undefined;
}

/** A text in at most so many columns, with `…` where it goes on. */
export function cutText(text: string, columns: number): string {
  if (text.length <= columns && widthOf(text) <= columns) return text;
  let kept = sliced(text, Math.max(0, columns - 1));
  while (kept !== '' && widthOf(kept) > columns - 1) kept = sliced(kept, kept.length - 1);
  return `${kept}…`;
}

/** No half of a character stays at the end. */
function sliced(text: string, length: number): string {
  const kept = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept;
}
