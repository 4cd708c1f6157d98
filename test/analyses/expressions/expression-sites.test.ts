import { expect, test } from 'vitest';
import {
  type ExpressionSites,
  expressionSites,
} from '../../../packages/core/src/analyses/expressions/expression-sites.ts';
import { valuesIn } from '../../../packages/core/src/analyses/expressions/site-collector.ts';
import { createDocument } from '../../../packages/core/src/engine/document.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { pointerOf } from '../../../packages/core/src/syntax/node.ts';
import { documentOf } from '../../check.ts';

function sitesOf(state: string, machine = ''): ExpressionSites {
  const document = documentOf(`{ ${machine} "States": { "A": { ${state} } } }`);
  return new FactStore(document).gather({ sites: expressionSites }).sites;
}

function jsonataSites(state: string): ExpressionSites {
  return sitesOf(state, '"QueryLanguage": "JSONata",');
}

test('fields that take a path hold paths, each in its field', () => {
  const { paths } = sitesOf(
    '"Type": "Task", "InputPath": "$.a", "OutputPath": "$.b", "ResultPath": "$.c", "TimeoutSecondsPath": "$.d"',
  );
  expect(paths.map(({ role, place, node }) => [role, place.field, node.value])).toEqual([
    ['field', 'InputPath', '$.a'],
    ['field', 'OutputPath', '$.b'],
    ['field', 'ResultPath', '$.c'],
    ['field', 'TimeoutSecondsPath', '$.d'],
  ]);
});

test('keys of a template that end in .$ hold paths and intrinsic functions, at any depth', () => {
  const { paths, intrinsics, dynamicKeys, payloads } = sitesOf(
    `"Type": "Pass", "Parameters": { "a.$": "$.a", "b": [{ "c.$": "States.Format('{}', $.d, States.UUID())" }], "e": "$.e" }`,
  );
  expect(paths.map(({ role, path }) => [role, path.kind])).toEqual([
    ['template', 'parsed'],
    ['argument', 'parsed'],
  ]);
  expect(intrinsics.map(({ node, call }) => [pointerOf(node), call.kind])).toEqual([
    ['/States/A/Parameters/b/0/c.$', 'parsed'],
  ]);
  expect(dynamicKeys.map(({ property }) => property.name)).toEqual(['a.$', 'c.$']);
  expect(payloads.map(({ place }) => place.field)).toEqual(['Parameters']);
});

test('texts in which an expression may have been meant are literals', () => {
  const { literals } = sitesOf(
    '"Type": "Pass", "Parameters": { "a": "$.a", "b": "plain", "c": "{% 1 %}", "d": "States.UUID()" }',
  );
  expect(literals.map(({ node }) => node.value)).toEqual(['$.a', '{% 1 %}', 'States.UUID()']);
});

test('a Result is taken as it is', () => {
  const { paths, literals, dynamicKeys } = sitesOf('"Type": "Pass", "Result": { "a.$": "$.a" }');
  expect([paths, literals, dynamicKeys]).toEqual([[], [], []]);
});

test('paths stand in rules, Catchers and readers too, and know their owner', () => {
  const { paths } = sitesOf(
    '"Type": "Map", "ItemReader": { "Parameters": { "Key.$": "$.k" } }, "Catch": [{ "ResultPath": "$.e" }]',
  );
  expect(paths.map(({ place }) => [pointerOf(place.owner), place.catcher !== undefined])).toEqual([
    ['/States/A/ItemReader', false],
    ['/States/A/Catch/0', true],
  ]);
  const rules = '{ "And": [{ "Variable": "$.a", "StringEqualsPath": "$.b" }, { "Not": { "Variable": "$.c" } }] }';
  const choice = sitesOf(`"Type": "Choice", "Choices": [${rules}]`);
  expect(choice.paths.map(({ node }) => node.value).sort()).toEqual(['$.a', '$.b', '$.c']);
});

test('a path that cannot be read is a site with its problem', () => {
  expect(sitesOf('"Type": "Pass", "InputPath": "$.["').paths[0]?.path.kind).toBe('malformed');
});

test('JSONata stands between its marks, in every field that takes it', () => {
  const { jsonata } = jsonataSites(
    '"Type": "Task", "Arguments": { "a": ["{% $x %}"] }, "Output": "{% $states.result.b %}", "TimeoutSeconds": "{% 1 %}"',
  );
  expect(jsonata.map(({ place, expression, offset }) => [place.field, expression.kind, offset])).toEqual([
    ['Arguments', 'parsed', 2],
    ['Output', 'parsed', 2],
    ['TimeoutSeconds', 'parsed', 2],
  ]);
});

test('JSONata that is broken is a site without references', () => {
  const { jsonata, isComplete } = jsonataSites('"Type": "Pass", "Output": ["{% ( %}", "{% 1 "]');
  expect(jsonata.map(({ expression, references }) => [expression.kind, references])).toEqual([
    ['malformed', undefined],
    ['malformed', undefined],
  ]);
  expect(isComplete).toBe(false);
});

test('keys that look dynamic in JSONata are not', () => {
  const { lookalikeKeys, dynamicKeys } = jsonataSites('"Type": "Pass", "Output": { "a.$": 1, "{% $b %}": 2, "c": 3 }');
  expect(lookalikeKeys.map(({ property }) => property.name)).toEqual(['a.$', '{% $b %}']);
  expect(dynamicKeys).toEqual([]);
});

test('without the parser JSONata is not known', () => {
  const { use } = documentOf(
    '{ "QueryLanguage": "JSONata", "States": { "A": { "Type": "Pass", "Output": "{% 1 %}" } } }',
  );
  const { sites } = new FactStore(createDocument(use, { jsonata: undefined })).gather({ sites: expressionSites });
  expect([sites.jsonata[0]?.expression, sites.isComplete]).toEqual([{ kind: 'unknown' }, false]);
});

test.each([
  ['a state without a type', '"InputPath": "$.a"'],
  ['a placeholder for a payload', '"Type": "Pass", "Parameters": "${Parameters}"'],
  ['a placeholder in a payload', '"Type": "Pass", "Parameters": { "a": ["${A}"] }'],
  ['a placeholder for a path', '"Type": "Pass", "InputPath": "$.${A}"'],
  ['a placeholder for an entry', '"Type": "Task", "Catch": ["${Catcher}"]'],
])('%s leaves the sites incomplete', (_name, state) => {
  expect(sitesOf(state).isComplete).toBe(false);
  expect(sitesOf(state).paths).toEqual([]);
});

test('what is literal leaves the sites complete', () => {
  expect(sitesOf('"Type": "Pass", "Parameters": { "a": 1 }, "InputPath": null').isComplete).toBe(true);
});

test('a payload nests as deep as the text', () => {
  const payload = `${'['.repeat(5_000)}"$.a"${']'.repeat(5_000)}`;
  expect(sitesOf(`"Type": "Pass", "Parameters": { "a": ${payload} }`).literals).toHaveLength(1);
});

test('the values of a payload stand in the order of the text, itself first', () => {
  const { root } = documentOf('{ "a": [1, { "b": 2 }], "c": 3 }');
  if (root === undefined) throw new Error('There is a root.');
  const values = [...valuesIn(root)].map(({ node, property }) => `${pointerOf(node)} ${property?.name ?? '-'}`);
  expect(values).toEqual([' -', '/a a', '/a/0 -', '/a/1 -', '/a/1/b b', '/c c']);
});
