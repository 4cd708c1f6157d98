import { expect, test } from 'vitest';
import { foreignFields } from '../../../packages/core/src/analyses/fields/foreign-fields.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { pointerOf } from '../../../packages/core/src/syntax/node.ts';
import { documentOf } from '../../check.ts';

function foreignIn(text: string) {
  return new FactStore(documentOf(text)).gather({ foreign: foreignFields }).foreign;
}

function kindsIn(fields: string): string[] {
  const text = `{ "StartAt": "A", "States": { "A": { ${fields} } } }`;
  return foreignIn(text).map(({ kind, property }) => `${kind} ${pointerOf(property)}`);
}

test('a name that no place has is unknown', () => {
  expect(kindsIn('"Type": "Succeed", "Foo": 1')).toEqual(['unknown /States/A/Foo']);
  expect(kindsIn('"Type": "Succeed", "toString": 1')).toEqual(['unknown /States/A/toString']);
});

test('a name that another place has is misplaced', () => {
  expect(kindsIn('"Type": "Succeed", "Next": "A"')).toEqual(['misplaced /States/A/Next']);
  expect(kindsIn('"Type": "Pass", "End": true, "Resource": "a"')).toEqual(['misplaced /States/A/Resource']);
});

test('a name that the same place has in the other language belongs to that language', () => {
  expect(kindsIn('"Type": "Pass", "End": true, "Output": 1')).toEqual(['other-language /States/A/Output']);
  const retry = '"Retry": [{ "ErrorEquals": ["E"], "Resource": 1 }]';
  expect(kindsIn(`"Type": "Task", "Resource": "a", "End": true, ${retry}`)).toEqual([
    'misplaced /States/A/Retry/0/Resource',
  ]);
  const handler = '"Catch": [{ "ErrorEquals": ["E"], "Next": "A", "Output": 1 }]';
  expect(kindsIn(`"Type": "Task", "Resource": "a", "End": true, ${handler}`)).toEqual([
    'other-language /States/A/Catch/0/Output',
  ]);
});

test('rules of a Choice have fields of both languages too', () => {
  const rule = '{ "Condition": "{% true %}", "Variable": "$.a", "IsNull": true, "Next": "A" }';
  expect(kindsIn(`"Type": "Choice", "Choices": [${rule}]`)).toEqual(['other-language /States/A/Choices/0/Condition']);
});

test('a foreign field knows its object, its state, and what may stand there', () => {
  const [field] = foreignIn('{ "StartAt": "A", "States": { "A": { "Type": "Succeed", "Foo": 1 } } }');
  expect([field?.state?.name, field?.owner === field?.state?.node, field?.places]).toEqual(['A', true, []]);
  expect(field?.allowed).toEqual(expect.arrayContaining(['Type', 'Comment', 'InputPath', 'OutputPath']));
  expect(field?.allowed).not.toContain('Next');
  const [inner] = foreignIn(
    '{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "a", "End": true, "Retry": [{ "ErrorEquals": [], "Foo": 1 }] } } }',
  );
  expect(inner?.allowed).toContain('MaxAttempts');
});

test('a field of the machine has no state', () => {
  const [field] = foreignIn('{ "StartAt": "A", "States": {}, "Foo": 1 }');
  expect([field?.kind, field?.state]).toEqual(['unknown', undefined]);
});

test('a key that only deployment resolves is no field', () => {
  expect(kindsIn('"Type": "Succeed", "${Field}": 1, "Fn::Transform": {}')).toEqual([]);
});
