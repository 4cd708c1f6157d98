import { isList, isObject, UnknownValue, type Value } from '@stepproof/core';
import { cutText, sliced, widthOf } from '@stepproof/reports';
import { printable } from '../../terminal/printable.ts';

/**
 * A value as JSON in at most so many columns. What lies deepest is left out first. Where all does not fit, `…` stands for the members that are as
 * they were in the value `before`.
 */
export function shortJson(value: Value, columns: number, before?: Value): string {
  const whole = draw(value, { columns, isOpen: () => true, longest: Number.POSITIVE_INFINITY });
  if (whole !== undefined) return whole;
  return drawPart(before === undefined ? value : withoutSame(value, before), columns);
}

/** As much of a value as fits. */
function drawPart(value: Value, columns: number): string {
  const open = new Set<Value>([value]);
  const room: Room = { columns, isOpen: (part) => open.has(part), longest: longText };
  let drawn = draw(value, room);
  if (drawn === undefined) return cutOff(value, columns);
  for (const part of containersIn(value)) {
    open.add(part);
    const wider = draw(value, room);
    if (wider === undefined) open.delete(part);
    else drawn = wider;
  }
  return drawn;
}

interface Room {
  readonly columns: number;
  /** Whether the parts of a list or an object are drawn. */
  readonly isOpen: (container: Value) => boolean;
  /** Longer texts are cut. */
  readonly longest: number;
}

/** Texts are cut as soon as anything has to be left out. */
const longText = 32;

/** Nothing where it does not fit. Whatever is in the value, no more is drawn than the room has columns. */
function draw(value: Value, room: Room): string | undefined {
  const { columns } = room;
  if (!isContainer(value)) return within(scalar(value, room.longest), columns);
  const [open, close] = bracketsOf(value);
  const count = isList(value) ? value.length : Object.keys(value).length;
  if (count === 0) return within(open + close, columns);
  if (!room.isOpen(value)) return within(leftOut(value), columns);
  if (count > columns) return undefined;
  let text = open;
  for (const [label, member] of membersOf(value)) {
    const lead = `${text === open ? '' : ','}${label}`;
    const drawn = draw(member, { ...room, columns: columns - widthOf(text) - widthOf(lead) - 1 });
    if (drawn === undefined) return undefined;
    text += lead + drawn;
  }
  return within(text + close, columns);
}

/** How many parts are tried to be drawn. */
const mostTries = 80;

/** The lists and objects within a value, the outer ones first. */
function containersIn(value: Value): readonly Value[] {
  const queue: Value[] = [value];
  for (let index = 0; index < queue.length && queue.length < mostTries; index++) {
    for (const member of membersAt(queue[index] as Value)) if (isContainer(member)) queue.push(member);
  }
  return queue.slice(1, mostTries);
}

function membersAt(value: Value): readonly Value[] {
  if (isList(value)) return value.slice(0, mostTries);
  return isObject(value) ? Object.values(value) : [];
}

/** Stands in an object for members that are not shown. */
export const omission = new UnknownValue('…', '');

/** An object without the members that are the same in another one. Values share what has not changed, so that this is soon told. */
function withoutSame(value: Value, before: Value): Value {
  if (!isObject(value) || !isObject(before) || value === before) return value;
  const members = Object.entries(value);
  const changed = members.filter(([name, member]) => !Object.hasOwn(before, name) || before[name] !== member);
  if (changed.length === members.length && changed.every(([name]) => !Object.hasOwn(before, name))) return value;
  const pruned = changed.map(([name, member]) => {
    const was = Object.hasOwn(before, name) ? before[name] : undefined;
    return [name, was === undefined ? member : withoutSame(member, was)] as const;
  });
  return Object.fromEntries(changed.length < members.length ? [['…', omission], ...pruned] : pruned);
}

/** As many members as fit. */
function cutOff(value: Value, columns: number): string {
  if (!isContainer(value)) return cutText(scalar(value, Number.POSITIVE_INFINITY), columns);
  const [open, close] = bracketsOf(value);
  const closed: Room = { columns, isOpen: () => false, longest: longText };
  let text = open;
  for (const [label, member] of membersOf(value)) {
    const next = `${text === open ? '' : ','}${label}${draw(member, closed) ?? '…'}`;
    if (widthOf(text) + widthOf(next) + 3 > columns) break;
    text += next;
  }
  return `${text}${text === open ? '' : ','}…${close}`;
}

type Container = Extract<Value, object>;

function isContainer(value: Value): value is Container {
  return isList(value) || isObject(value);
}

function* membersOf(value: Value): Iterable<readonly [label: string, value: Value]> {
  if (isList(value)) for (const item of value) yield ['', item];
  else if (isObject(value))
    for (const [name, member] of Object.entries(value))
      yield [member === omission ? '' : `${printable(JSON.stringify(name))}:`, member];
}

function bracketsOf(value: Value): readonly [string, string] {
  return isList(value) ? ['[', ']'] : ['{', '}'];
}

function leftOut(value: Value): string {
  return isList(value) ? `[… ${value.length}]` : '{…}';
}

function scalar(value: Value, longest: number): string {
  if (value instanceof UnknownValue) return printable(value.label);
  const text = printable(JSON.stringify(value));
  return typeof value === 'string' && text.length > longest ? `${sliced(text, longest)}…"` : text;
}

function within(text: string, columns: number): string | undefined {
  return text.length <= columns && widthOf(text) <= columns ? text : undefined;
}
