import { expect, test } from 'vitest';
import {
  type Connective,
  choiceTests,
  partsOfConnective,
  withoutNot,
} from '../../../packages/core/src/analyses/choices/choice-tests.ts';
import { pointerOf } from '../../../packages/core/src/syntax/node.ts';
import { documentOfRules, ruleOf } from './choices.ts';

const isNull = '{ "Variable": "$.a", "IsNull": true }';

test('every test, outer before inner and in the order of the text', () => {
  const document = documentOfRules([`"And": [{ "Not": ${isNull} }, ${isNull}]`, '"Variable": "$.b", "IsNull": true']);
  const tests = choiceTests.run(document, {});
  expect(
    tests.map(({ test, parent }) => [test.kind, parent?.kind, pointerOf(test.node).slice('/States/A/Choices'.length)]),
  ).toEqual([
    ['and', undefined, '/0'],
    ['not', 'and', '/0/And/0'],
    ['comparison', 'not', '/0/And/0/Not'],
    ['comparison', 'and', '/0/And/1'],
    ['comparison', undefined, '/1'],
  ]);
});

test('rules of other query languages have no tests', () => {
  expect(choiceTests.run(documentOfRules(['"Condition": true'], '"QueryLanguage": "JSONata",'), {})).toEqual([]);
  expect(
    choiceTests.run(documentOfRules(['"Variable": "$.b", "IsNull": true'], '"QueryLanguage": "${Language}",'), {}),
  ).toEqual([]);
});

test('And in And is taken apart in order, and Or in And is one part', () => {
  const { test: and } = ruleOf(
    `"And": [{ "And": [${isNull}, { "Or": [${isNull}, ${isNull}] }] }, { "Not": ${isNull} }]`,
  );
  expect(partsOfConnective(and as Connective).map(({ kind }) => kind)).toEqual(['comparison', 'or', 'not']);
});

test('two Nots say nothing', () => {
  const twice = ruleOf(`"Not": { "Not": ${isNull} }`).test;
  expect(withoutNot(twice)).toMatchObject({ inner: { kind: 'comparison' }, isNegated: false });
  expect(withoutNot(ruleOf(`"Not": ${isNull}`).test)).toMatchObject({ inner: { kind: 'comparison' }, isNegated: true });
});
