import { expect, test } from 'vitest';
import {
  type FieldProblems,
  fieldProblems,
  type Keyword,
} from '../../../packages/core/src/analyses/fields/field-problems.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { pointerOf } from '../../../packages/core/src/syntax/node.ts';
import { documentOf } from '../../check.ts';

const keywords: readonly Keyword[] = [
  'type',
  'enum',
  'const',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'minProperties',
  'pattern',
  'required',
  'additionalProperties',
  'exactlyOneOf',
  'atMostOneOf',
  'atLeastOneOf',
];

function problemsIn(text: string): FieldProblems {
  return new FactStore(documentOf(text)).gather({ problems: fieldProblems }).problems;
}

function problemsOf(text: string): string[] {
  return problemsIn(text)
    .of(...keywords)
    .map(({ error, node, state }) => `${error.keyword} ${pointerOf(node)} ${state?.name ?? '-'}`);
}

function inState(fields: string, machine = ''): string[] {
  return problemsOf(`{ ${machine} "StartAt": "A", "States": { "A": { ${fields} } } }`);
}

test('a definition in order has no problems', () => {
  expect(
    inState('"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Parameters": {}, "End": true'),
  ).toEqual([]);
});

test('scopes, states, their parts and rules are each held against a schema of their own', () => {
  expect(problemsOf('{ "Version": 1 }')).toEqual(['enum /Version -', 'required  -', 'required  -']);
  expect(inState('"Type": "Wait", "Seconds": "5", "End": true')).toEqual(['type /States/A/Seconds A']);
  expect(inState('"Type": "Parallel", "End": true, "Branches": [{ "States": {} }]')).toContain(
    'required /States/A/Branches/0 A',
  );
  expect(inState('"Type": "Map", "End": true, "ItemProcessor": { "StartAt": 1, "States": { "B": {} } }')).toContain(
    'type /States/A/ItemProcessor/StartAt A',
  );
  expect(inState('"Type": "Choice", "Choices": [{ "Variable": "$.a", "IsNull": true }]')).toEqual([
    'required /States/A/Choices/0 A',
  ]);
  const nested = '"And": [{ "Not": { "Variable": "$.a", "IsNull": "yes" } }]';
  expect(inState(`"Type": "Choice", "Choices": [{ ${nested}, "Next": "A" }]`)).toEqual([
    'type /States/A/Choices/0/And/0/Not/IsNull A',
  ]);
});

test('the query language chooses the schema', () => {
  const output = '"Type": "Succeed", "Output": 1';
  expect(inState(output)).toEqual(['additionalProperties /States/A A']);
  expect(inState(output, '"QueryLanguage": "JSONata",')).toEqual([]);
  expect(inState(output, '"QueryLanguage": "${Language}",')).toEqual([]);
});

test('of a state whose type is not known only the type is judged', () => {
  expect(inState('"Type": "task", "Foo": 1')).toEqual(['enum /States/A/Type A']);
  expect(inState('"Foo": 1')).toEqual(['required /States/A A']);
  expect(inState('"Type": "${Type}", "Foo": 1')).toEqual([]);
});

test('what only deployment knows is no problem, and neither is what may be written there', () => {
  expect(inState('"Type": "Wait", "Seconds": "${Seconds}", "End": true')).toEqual([]);
  expect(inState('"Type": "Wait", "Seconds": { "Ref": "Seconds" }, "End": true')).toEqual([]);
  expect(inState('"Type": "Wait", "Fn::Transform": {}')).toEqual([]);
  expect(inState('"Type": "Wait", "${Field}": 1')).toEqual([]);
  expect(inState('"Type": "Wait", "Seconds": -1, "${Field}": 1')).toEqual(['minimum /States/A/Seconds A']);
});

test('names that every JavaScript object has are fields like others', () => {
  expect(inState('"Type": "Succeed", "__proto__": 1, "constructor": 2')).toEqual([
    'additionalProperties /States/A A',
    'additionalProperties /States/A A',
  ]);
});

test('problems are found by their words', () => {
  const problems = problemsIn('{ "StartAt": 1, "States": { "A": { "Type": "Succeed", "Foo": 1 } } }');
  expect(problems.of('additionalProperties').map(({ error }) => error.params)).toEqual([{ additionalProperty: 'Foo' }]);
  expect([problems.of('type').length, problems.of('pattern').length]).toEqual([1, 0]);
});

test('rules nest as deep as the text', () => {
  const rule = `${'{ "Not": '.repeat(5_000)}{ "Variable": "$.a", "IsNull": 1 }${' }'.repeat(5_000)}`;
  expect(inState(`"Type": "Choice", "Choices": [{ "Not": ${rule}, "Next": "A" }]`)).toHaveLength(1);
});
