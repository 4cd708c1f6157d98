import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlainlyValid } from '../../packages/core/src/language/conformance.ts';
import * as generated from '../../packages/core/src/language/generated/validators.js';
import { plainValue } from '../../packages/core/src/language/plain-value.ts';
import type { JsonType, Schema } from '../../packages/core/src/language/schema.ts';
import type { SchemaError } from '../../packages/core/src/language/schema-error.ts';
import { isUnknown, type Node, propertyOf } from '../../packages/core/src/syntax/node.ts';
import { namedSchemas } from '../../scripts/generate/named-schemas.ts';
import { documentOf } from '../check.ts';
import { valuesIn } from '../fuzz/mutations.ts';
import { seeds } from '../fuzz/seeds.ts';

const validators = new Map<string, generated.Validator>(Object.entries(generated));

/** What the validator says against a value, but for what only deployment knows, where it is asked about an empty object. */
function errorsAgainst(name: string, schema: Schema, node: Node): readonly SchemaError[] {
  const validate = validators.get(name);
  if (validate === undefined) throw new Error(`There is no validator ${name}.`);
  if (validate(plainValue(node, schema))) return [];
  return (validate.errors ?? []).filter(({ instancePath }) => !leadsToUnknown(node, instancePath));
}

function leadsToUnknown(root: Node, pointer: string): boolean {
  const steps = pointer.split('/').slice(1);
  const reached = steps.reduce<Node | undefined>((node, step) => {
    if (node?.kind === 'array') return node.items[Number(step)];
    return node?.kind === 'object' ? propertyOf(node, step)?.value : node;
  }, root);
  return reached !== undefined && isUnknown(reached);
}

describe.each(Array.from(namedSchemas))('%s', (name, schema) => {
  test('what is in order at a glance is so for the validator', () => {
    let valid = 0;
    const holds = fc.property(objectText(schema), (text) => {
      const node = rootOf(text);
      if (!isPlainlyValid(node, schema)) return;
      valid++;
      expect(errorsAgainst(name, schema, node), text).toEqual([]);
    });
    fc.assert(holds, { numRuns: 300, seed: 20_260_101 });
    expect(valid).toBeGreaterThan(10);
  });
});

test('every object of the examples that is in order at a glance is so for the validators', () => {
  const wrong: unknown[] = [];
  let valid = 0;
  for (const { text, format } of seeds()) {
    const { root } = documentOf(text, { format });
    const objects = root === undefined ? [] : valuesIn(root).filter(({ kind }) => kind === 'object');
    for (const node of objects) {
      for (const [name, schema] of namedSchemas) {
        if (!isPlainlyValid(node, schema)) continue;
        valid++;
        const errors = errorsAgainst(name, schema, node);
        if (errors.length > 0) wrong.push([name, node.source.text.slice(node.start, node.end), errors]);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(valid).toBeGreaterThan(100);
});

function rootOf(text: string): Node {
  const { root } = documentOf(text);
  if (root === undefined) throw new Error(`There is no value: ${text}`);
  return root;
}

/** The text of an object: mostly with the fields that it needs, with a few others, and now and then an odd one. */
function objectText(schema: Schema): fc.Arbitrary<string> {
  const { required = [], exactlyOneOf = [], atLeastOneOf = [], properties = {} } = schema;
  const groups = [...exactlyOneOf, ...atLeastOneOf];
  const settled = new Set([...required, ...groups.flat()]);
  const others = Object.keys(properties).filter((name) => !settled.has(name));
  const names = fc.tuple(
    ...[...required.map((name) => [name]), ...groups].map((group) => inTwenty(19, fc.constantFrom(...group))),
    ...[10, 5, 1].map((weight) => inTwenty(others.length === 0 ? 0 : weight, fc.constantFrom(...others, 'Odd'))),
    inTwenty(1, fc.constantFrom('Odd', '${Key}', 'Type', 'Comment', '__proto__')),
  );
  return names.chain((chosen) => {
    const members = chosen.filter((name) => name !== undefined).map((name) => memberText(name, properties[name]));
    return fc.tuple(...members).map((texts) => `{${texts.join()}}`);
  });
}

function memberText(name: string, schema: Schema = {}): fc.Arbitrary<string> {
  return valueText(schema).map((value) => `${JSON.stringify(name)}:${value}`);
}

/** A value that is there so many times in twenty. */
function inTwenty<Value>(weight: number, arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.oneof({ weight: 20 - weight, arbitrary: fc.constant(undefined) }, { weight, arbitrary });
}

/** The text of a value: mostly as the schema wants it, and near its bounds; now and then anything. */
function valueText(schema: Schema): fc.Arbitrary<string> {
  return fc.oneof({ weight: 12, arbitrary: fittingText(schema) }, { weight: 1, arbitrary: strangeText });
}

function fittingText(schema: Schema): fc.Arbitrary<string> {
  const listed = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (listed !== undefined) return fc.constantFrom(...listed).map((value) => JSON.stringify(value));
  const types = schema.type === undefined ? anyType : [schema.type].flat();
  return fc.oneof(...types.map((type) => textOfType(type, schema)));
}

const anyType: readonly JsonType[] = ['object', 'array', 'string', 'number', 'boolean', 'null'];

function textOfType(type: JsonType, schema: Schema): fc.Arbitrary<string> {
  switch (type) {
    case 'object':
      return schema.properties === undefined ? fc.constantFrom('{}', '{"A":{}}') : objectText(schema);
    case 'array':
      if (schema.items === undefined) return fc.constantFrom('[]', '[1]', '[{}]');
      return fc.array(valueText(schema.items), { maxLength: 3 }).map((items) => `[${items.join()}]`);
    case 'string':
      return textNear(schema).map((text) => JSON.stringify(text));
    case 'boolean':
      return fc.constantFrom('true', 'false');
    case 'null':
      return fc.constant('null');
    default:
      return fc.constantFrom(...numbersNear(schema)).map(String);
  }
}

/** Texts of every length that a bound may count, in characters of one and of two units. */
function textNear({ minLength = 1, maxLength = 10 }: Schema): fc.Arbitrary<string> {
  const lengths = [minLength - 1, minLength, maxLength, maxLength + 1].filter((length) => length >= 0);
  const sized = fc
    .tuple(fc.constantFrom('x', '😀', '\ud800'), fc.constantFrom(...lengths))
    .map(([character, length]) => character.repeat(Math.min(length, 2_000)));
  const meaningful = fc.constantFrom('{% $a %}', '{%%}', '{% a', '$.a', '$', 'arn:aws:states:::sqs:sendMessage', 'A');
  return fc.oneof(sized, { weight: 3, arbitrary: meaningful });
}

function numbersNear({ minimum = 0, maximum = 100 }: Schema): number[] {
  return [minimum - 1, minimum - 0.5, minimum, minimum + 0.5, minimum + 1, maximum, maximum + 0.5, maximum + 1];
}

const strangeText = fc.constantFrom(
  'null',
  'true',
  '[]',
  '{}',
  '[{}]',
  '""',
  '-1',
  '1e999',
  '1.5',
  '"${OnlyDeploymentKnows}"',
  '"a${b}"',
  '{"Ref":"A"}',
);
