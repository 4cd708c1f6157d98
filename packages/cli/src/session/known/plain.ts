/** Reads one thing out of JSON that may be anything; throws a `NotPlain` where it is something else. */
export type Read<Value> = (json: unknown) => Value;

/** What was read is not what was expected. */
export class NotPlain extends Error {
  override readonly name = 'NotPlain';
}

export const text: Read<string> = (json) => (typeof json === 'string' ? json : refuse());

/** Offsets and counts: what no text and no list is longer than. */
export const count: Read<number> = (json) =>
  typeof json === 'number' && Number.isInteger(json) && json >= 0 && json <= mostCounted ? json : refuse();

const mostCounted = 2 ** 30;

export const anything: Read<unknown> = (json) => json;

export function listOf<Value>(read: Read<Value>): Read<readonly Value[]> {
  return (json) => (Array.isArray(json) ? json.map(read) : refuse());
}

export function oneOf<Value extends string>(values: readonly Value[]): Read<Value> {
  return (json) => values.find((value) => value === json) ?? refuse();
}

export function optional<Value>(read: Read<Value>): Read<Value | undefined> {
  return (json) => (json === undefined ? undefined : read(json));
}

/** An object with these members, and no others of those that it may have. */
export function record<Members extends object>(members: { readonly [Name in keyof Members]: Read<Members[Name]> }) {
  const entries = Object.entries<Read<unknown>>(members);
  return (json: unknown): Members => {
    const given = new Map(Object.entries(objectIn(json)));
    return Object.fromEntries(entries.map(([name, read]) => [name, read(given.get(name))])) as Members;
  };
}

/** An object whose members have any names. */
export function named<Value>(read: Read<Value>): Read<Readonly<Record<string, Value>>> {
  return (json) => Object.fromEntries(Object.entries(objectIn(json)).map(([name, value]) => [name, read(value)]));
}

function objectIn(json: unknown): object {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : refuse();
}

export function refuse(): never {
  throw new NotPlain();
}
