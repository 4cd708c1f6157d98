import { isObject, member } from '../inventory/plain-json.ts';
import { assumedKey, type JsonSchema } from './learn-schema.ts';

/** What is asked, and what samples have in common: names that samples had are assumed only as far as they are not asked for. */
export function mergeSchemas(asked: JsonSchema, learned: JsonSchema): JsonSchema {
  const { description, required = [], prefixItems, ...others } = asked;
  const needed = new Set(required as readonly string[]);
  const observed = (learned.required ?? []) as readonly string[];
  const assumed = observed.filter((name) => !needed.has(name));
  const all = [...needed, ...assumed];
  const properties = mergedProperties(asked, learned);
  const { required: _required, [assumedKey]: _assumed, ...rest } = learned;
  return {
    ...(description !== undefined && { description }),
    ...others,
    ...rest,
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
    ...(all.length > 0 && { required: all }),
    ...(assumed.length > 0 && { [assumedKey]: assumed }),
    ...(prefixItems !== undefined && !Object.hasOwn(learned, 'items') && { prefixItems }),
  };
}

function mergedProperties(asked: JsonSchema, learned: JsonSchema): readonly (readonly [string, JsonSchema])[] {
  const [one, other] = [propertiesOf(asked), propertiesOf(learned)];
  return [...new Set([...one.keys(), ...other.keys()])].map((name) => {
    const [first, second] = [one.get(name), other.get(name)];
    if (first === undefined || second === undefined) return [name, first ?? second ?? {}];
    return [name, mergeSchemas(first, second)];
  });
}

function propertiesOf(schema: JsonSchema): ReadonlyMap<string, JsonSchema> {
  const properties = member(schema, 'properties');
  return new Map(isObject(properties) ? Object.entries(properties) : []);
}
