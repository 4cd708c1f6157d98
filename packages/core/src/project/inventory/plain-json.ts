/** A member that a JSON object has itself. */
export function member(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text that a value has under a name; empty where it has none. */
export function textIn(value: unknown, name: string): string {
  const found = isObject(value) ? member(value, name) : undefined;
  return typeof found === 'string' ? found : '';
}

/** The members of a list under a name; none where there is no such list. */
export function entriesOf(value: unknown, name: string): readonly unknown[] {
  const found = isObject(value) ? member(value, name) : undefined;
  return Array.isArray(found) ? found : [];
}
