/**
 * A JSON value as an execution carries it, or one that the definition alone does not tell. Values are never changed:
 * whoever writes into one makes another that shares the rest.
 */
export type Value = null | boolean | number | string | ValueList | ValueObject | UnknownValue;

export type ValueList = readonly Value[];

/**
 * The members of a JSON object. It is a plain object, so a name such as `__proto__` has to be asked for with `memberOf` and
 * set with `withMember` or `objectOf`.
 */
export interface ValueObject {
  readonly [name: string]: Value;
}

/**
 * What only a deployment or a task that nobody answers for would tell. It has no members and no type: whatever is read from
 * it is unknown too, and an execution that depends on it is undecided.
 */
export class UnknownValue {
  /** What a reader sees in its place: the text as it is written (`${TableName}`), or `<result of Charge>`. */
  readonly label: string;
  /** Why it is not known, a whole sentence that says what to do. */
  readonly reason: string;

  constructor(label: string, reason: string) {
    this.label = label;
    this.reason = reason;
  }
}

export function isObject(value: Value | undefined): value is ValueObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof UnknownValue);
}

export function isList(value: Value | undefined): value is ValueList {
  return Array.isArray(value);
}

/** What AWS's messages call the type of a value. */
export function typeName(value: Value): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** The member of that name, or nothing; `constructor` and the like are names as any other. */
export function memberOf(object: ValueObject, name: string): Value | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The object with one member more, or with another value for it; the order of the others stays. */
export function withMember(object: ValueObject, name: string, value: Value): ValueObject {
  const copy = copyOf(object);
  setMember(copy, name, value);
  return copy;
}

/** The object with the members of another one, which win. */
export function withMembers(object: ValueObject, others: ValueObject): ValueObject {
  const copy = copyOf(object);
  for (const name of Object.keys(others)) setMember(copy, name, others[name] as Value);
  return copy;
}

/** Not by `...`, because V8 takes six times as long to add a member then. Assigning would take `__proto__` for the prototype. */
function copyOf(object: ValueObject): Record<string, Value> {
  const isPlain = !Object.hasOwn(object, '__proto__');
  return isPlain ? Object.assign({}, object) : Object.fromEntries(Object.entries(object));
}

/** An object of these members; of two with one name the later one counts. */
export function objectOf(members: Iterable<readonly [name: string, value: Value]>): ValueObject {
  const object: Record<string, Value> = {};
  for (const [name, value] of members) setMember(object, name, value);
  return object;
}

/** Gives an object that is being made a member; `__proto__` is a name as any other. */
export function setMember(object: Record<string, Value>, name: string, value: Value): void {
  if (name !== '__proto__') object[name] = value;
  else Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}
