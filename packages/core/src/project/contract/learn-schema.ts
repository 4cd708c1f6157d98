import { isObject, member } from '../inventory/plain-json.ts';

/** A JSON Schema, as it is written. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The mark of names that are required only because all samples had them. */
export const assumedKey = 'x-assumed';

/** Deeper values, and more members and elements, are not looked at. */
const deepest = 12;
const mostMembers = 300;
const mostElements = 10_000;

/**
 * What values have in common, as an open JSON Schema: their types, and of objects the members; those that all have are required, and
 * marked as assumed. Of a number, a text or a list no sample tells the bounds.
 */
export function learnSchema(samples: readonly unknown[]): JsonSchema {
  return learn(samples, 0);
}

function learn(samples: readonly unknown[], depth: number): JsonSchema {
  if (samples.length === 0 || depth > deepest) return {};
  const objects = samples.filter(isObject);
  const lists = samples.filter((sample): sample is readonly unknown[] => Array.isArray(sample));
  return { type: typesOf(samples), ...learnObject(objects, depth), ...learnItems(lists, depth) };
}

const typeOrder = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'];

/** A number that is whole in all samples need not be so the next time. */
function typesOf(samples: readonly unknown[]): string | readonly string[] {
  const found = new Set(samples.map(typeOf));
  const types = typeOrder.filter((type) => found.has(type));
  return types.length === 1 ? (types[0] as string) : types;
}

function typeOf(sample: unknown): string {
  if (sample === null) return 'null';
  return Array.isArray(sample) ? 'array' : typeof sample;
}

function learnObject(objects: readonly object[], depth: number): JsonSchema {
  const names = new Set(objects.flatMap((object) => Object.keys(object)));
  if (names.size === 0 || names.size > mostMembers) return {};
  const having = (name: string) => objects.filter((object) => Object.hasOwn(object, name));
  const sorted = [...names].sort();
  const properties = sorted.map((name) => [
    name,
    learn(
      having(name).map((object) => member(object, name)),
      depth + 1,
    ),
  ]);
  const required = sorted.filter((name) => having(name).length === objects.length);
  return {
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required, [assumedKey]: required }),
  };
}

function learnItems(lists: readonly (readonly unknown[])[], depth: number): JsonSchema {
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  return count === 0 || count > mostElements ? {} : { items: learn(lists.flat(), depth + 1) };
}
