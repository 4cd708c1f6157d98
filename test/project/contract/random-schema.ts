import type { Random } from '../../fuzz/random.ts';

const names = ['a', 'b', '__proto__', 'constructor'];

/** What ajv says of members called `__proto__` is not what JSON Schema says. */
const askedNames = ['a', 'b', 'constructor'];
const values: readonly unknown[] = [null, true, false, 0, 1, 2.5, -3, '', 'x', 'ab', '2030-01-31T09:00:00Z', '👍'];
const types = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'];

/** A small JSON value whose members have the names that random schemas speak of. */
export function randomDocument(random: Random, depth = 0): unknown {
  const kind = random.below(depth > 2 ? 2 : depth === 0 ? 8 : 5);
  if (kind < 2) return random.pick(values);
  if (kind === 2) return Array.from({ length: random.below(4) }, () => randomDocument(random, depth + 1));
  return objectOf(
    () => random.pick(names),
    () => randomDocument(random, depth + 1),
    random.below(4),
  );
}

/** A JSON Schema of draft 2020-12 with the words that are understood, and some that are not. */
export function randomSchema(random: Random, depth = 0): unknown {
  if (random.below(12) === 0) return random.below(4) > 0;
  const schema: Record<string, unknown> = {};
  const count = 1 + random.below(3);
  for (let index = 0; index < count; index++) Object.assign(schema, randomWords(random, depth));
  if (depth === 0) schema.$defs = { One: randomSchema(random, 1), Two: randomSchema(random, 1) };
  return schema;
}

function randomWords(random: Random, depth: number): object {
  const inner = () => randomSchema(random, depth + 1);
  const few = () => Array.from({ length: 1 + random.below(3) }, inner);
  const makers: readonly (() => object)[] = [
    () => ({ type: random.pick(types) }),
    () => ({ type: [...new Set([random.pick(types), random.pick(types)])] }),
    () => ({ const: randomDocument(random, 1) }),
    () => ({ enum: [...new Set([random.pick(values), random.pick(values)])] }),
    () => ({ enum: [randomDocument(random, 1), { a: 1 }, ['x']].slice(random.below(2)) }),
    () => ({ required: [...new Set([random.pick(askedNames), random.pick(askedNames)])] }),
    () => ({ minimum: random.below(4) - 2 }),
    () => ({ exclusiveMaximum: random.below(4) }),
    () => ({ minLength: random.below(3) }),
    () => ({ maxLength: random.below(3) }),
    () => ({ minItems: random.below(3) }),
    () => ({ maxItems: random.below(3) }),
    () => ({ pattern: random.pick(['^a', 'b$', '^[a-y]+$', '^(x|ab)$', '\\d{4}', '.', '^.$']) }),
    () => ({ multipleOf: 1 }),
    () => ({ uniqueItems: true }),
  ];
  const nested: readonly (() => object)[] = [
    () => ({ properties: objectOf(() => random.pick(askedNames), inner, 1 + random.below(3)) }),
    () => ({ properties: objectOf(() => random.pick(askedNames), inner, 1), additionalProperties: inner() }),
    () => ({ additionalProperties: inner() }),
    () => ({ patternProperties: { '^a': inner() }, additionalProperties: inner() }),
    () => ({ items: inner() }),
    () => ({ prefixItems: few() }),
    () => ({ prefixItems: few(), items: inner() }),
    () => ({ anyOf: few() }),
    () => ({ oneOf: few() }),
    () => ({ allOf: few() }),
    () => ({ not: inner() }),
    () => ({ $ref: random.pick(['#/$defs/One', '#/$defs/Two', '#']) }),
  ];
  return random.pick(depth > 1 ? makers : [...makers, ...nested, ...nested])();
}

function objectOf(name: () => string, value: () => unknown, count: number): object {
  const object: Record<string, unknown> = {};
  for (let index = 0; index < count; index++)
    Object.defineProperty(object, name(), { value: value(), enumerable: true, configurable: true, writable: true });
  return object;
}
