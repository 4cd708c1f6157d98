import { expect, test } from 'vitest';
import { contractNameFor, isContractName } from '../../../packages/core/src/project/contract/contract-names.ts';
import { fits } from '../../../packages/core/src/project/contract/fits.ts';
import { readContract, type TaskNames } from '../../../packages/core/src/project/contract/read-contract.ts';
import { spanOf } from '../../../packages/core/src/syntax/node.ts';

const names: TaskNames = { tasks: ['Charge', 'Ship'], others: ['Pick'], areAll: true };

function reading(text: string) {
  return readContract({ file: '/flows/order.contract.json', text }, names);
}

/** Each mistake with the characters that it is about. */
function mistakesIn(written: unknown): readonly string[] {
  const text = typeof written === 'string' ? written : JSON.stringify(written);
  return reading(text).mistakes.map(({ at, message }) => {
    const { start, end } = at.kind === 'span' ? at.span : spanOf(at);
    return `${text.slice(start, Math.min(end, start + 30))}: ${message}`;
  });
}

function contract(written: unknown) {
  const { contract: read, mistakes } = reading(JSON.stringify(written));
  expect(mistakes).toEqual([]);
  if (read === undefined) throw new Error('There is no contract.');
  return read;
}

function allows(schema: unknown, value: unknown, more: object = {}): boolean {
  return fits(value, contract({ ...more, input: schema }).input);
}

test('an input, outputs and errors are read', () => {
  const { input, tasks } = contract({
    input: { type: 'object', required: ['id'] },
    tasks: { Charge: { output: { type: 'string' }, errors: ['Busy'] }, Ship: { errors: [] } },
  });
  expect([fits({ id: 1 }, input), fits({}, input), fits('x', input)]).toEqual([true, false, false]);
  const charge = tasks.get('Charge');
  expect(charge?.errors).toEqual(['Busy']);
  expect(charge && [fits('x', charge.output), fits(1, charge.output)]).toEqual([true, false]);
  expect(tasks.get('Ship')?.errors).toEqual([]);
});

test('samples tell types and the members that all have, and leave the rest open', () => {
  const { input } = contract({
    inputSamples: [
      { id: 1, note: null },
      { id: 2, list: [{ a: 'x' }] },
    ],
  });
  expect(fits({ id: 9, more: true }, input)).toBe(true);
  expect(fits({ note: null }, input)).toBe(false);
  expect(fits({ id: 'x' }, input)).toBe(false);
  expect(fits({ id: 1, list: [{}] }, input)).toBe(false);
});

test('a schema of one sample is no sample that looks like a schema', () => {
  const sample = { type: 'object', required: ['id'] };
  expect(fits(sample, contract({ inputSamples: [sample] }).input)).toBe(true);
  expect(fits({ id: 1 }, contract({ inputSamples: [sample] }).input)).toBe(false);
  expect(fits({ id: 1 }, contract({ input: sample }).input)).toBe(true);
});

test('comments and trailing commas are welcome', () => {
  expect(reading('{ // the input\n "input": true, }').mistakes).toEqual([]);
});

test('references lead within the schema, and within the file', () => {
  const defs = { Order: { type: 'object', required: ['id'] } };
  expect(allows({ $ref: '#/$defs/Order' }, {}, { $defs: defs })).toBe(false);
  expect(allows({ $ref: '#/$defs/Order', $defs: defs }, {})).toBe(false);
  expect(allows({ $ref: '#/definitions/Order' }, {}, { definitions: defs })).toBe(false);
  expect(allows({ $ref: 'other.json#/Order' }, 'anything')).toBe(true);
});

test('references that lead back to themselves end', () => {
  const tree = { type: 'object', properties: { left: { $ref: '#/$defs/T' }, right: { $ref: '#/$defs/T' } } };
  expect(allows({ $ref: '#/$defs/T' }, { left: { left: 1 } }, { $defs: { T: tree } })).toBe(false);
  expect(allows({ $ref: '#/$defs/A' }, 1, { $defs: { A: { $ref: '#/$defs/B' }, B: { $ref: '#/$defs/A' } } })).toBe(
    true,
  );
  expect(allows({ $ref: '#' }, 1)).toBe(true);
});

test('what is not understood asks nothing', () => {
  expect(allows({ not: {}, if: {}, format: 'email', multipleOf: 7, unknown: [] }, 3)).toBe(true);
  expect(allows({ type: 'mystery' }, 3)).toBe(true);
  expect(allows({ patternProperties: { a: true }, additionalProperties: false }, { a: 1 })).toBe(true);
});

test('drafts before 2020 are read too', () => {
  expect(allows({ items: [{ type: 'string' }], additionalItems: false }, ['x', 1])).toBe(false);
  expect(allows({ minimum: 3, exclusiveMinimum: true }, 3)).toBe(false);
  expect(allows({ type: 'string', nullable: true }, null)).toBe(true);
});

test('each mistake is told at its place', () => {
  expect(mistakesIn({ tasks: { Chrge: {} } })).toEqual(['"Chrge": There is no state `Chrge`. Did you mean `Charge`?']);
  expect(mistakesIn({ tasks: { Pick: {} } })).toEqual([
    '"Pick": `Pick` is no Task state, and only the results of tasks come from outside.',
  ]);
  expect(mistakesIn({ inputs: {} })).toEqual(['"inputs": There is no field `inputs`. Did you mean `input`?']);
  expect(mistakesIn({ input: {}, inputSamples: [1] })).toEqual([
    '"inputSamples": `inputSamples` and `input` exclude each other.',
  ]);
  expect(mistakesIn({ input: 'object' })).toEqual(['"object": Expected an object or `true` or `false` here.']);
  expect(mistakesIn({ inputSamples: [] })).toEqual(['[]: This list is empty.']);
  expect(mistakesIn({ tasks: { Charge: { errors: 'Busy' } } })).toEqual(['"Busy": Expected an array here.']);
  expect(mistakesIn({ input: { properties: { a: { $ref: '#/$defs/A' } } } })).toEqual([
    '"#/$defs/A": `#/$defs/A` leads to nothing in this file.',
  ]);
  expect(mistakesIn('[1]')).toEqual(['[1]: Expected an object here.']);
  expect(mistakesIn('')).toEqual([': There is no contract here: the text is empty.']);
  expect(mistakesIn('{ "input": ').length).toBeGreaterThan(0);
});

test('a state that a placeholder may stand for is let pass', () => {
  const text = JSON.stringify({ tasks: { Other: {} } });
  expect(readContract({ file: '/flows/a.contract.json', text }, { ...names, areAll: false }).mistakes).toEqual([]);
});

test('whatever stands in it, it is read', () => {
  const deep = `${'{"properties":{"a":'.repeat(10_000)}{}${'}}'.repeat(10_000)}`;
  const wide = { enum: Array.from({ length: 20_000 }, (_, index) => ({ [`n${index}`]: index })) };
  expect(() => reading(`{"input":${deep}}`)).not.toThrow();
  expect(() => reading(`{"inputSamples":[${'['.repeat(10_000)}${']'.repeat(10_000)}]}`)).not.toThrow();
  expect(allows(wide, 'x')).toBe(true);
  const hostile = JSON.parse('{"properties":{"__proto__":{"type":"string"}},"required":["__proto__"]}');
  expect(allows(hostile, {})).toBe(false);
  expect(allows(hostile, JSON.parse('{"__proto__":"x"}'))).toBe(true);
  for (const odd of [null, 1, 'x', [], [[]]])
    expect(() => mistakesIn({ input: odd, tasks: odd, $defs: odd })).not.toThrow();
  for (const odd of [null, 1, 'x', [], {}])
    expect(
      allows(
        { type: odd, enum: odd, required: odd, properties: odd, items: odd, anyOf: odd, $ref: odd, minimum: odd },
        7,
      ),
    ).toBeTypeOf('boolean');
});

test('a contract lies beside the definition that it is of', () => {
  const use = (file: string) => ({ file, name: 'order', declared: undefined });
  expect(contractNameFor(use('/flows/order.asl.json'))).toBe('order.contract.json');
  expect(contractNameFor(use('/flows/order.asl.yaml'))).toBe('order.contract.json');
  expect(contractNameFor(use('/flows/order.json'))).toBe('order.contract.json');
  expect(contractNameFor(use('/flows/order.asl'))).toBe('order.contract.json');
  expect(isContractName('/flows/order.contract.json')).toBe(true);
  expect(isContractName('/flows/contract.json')).toBe(false);
});
