import { expect, test } from 'vitest';
import { complete, completeYaml } from './complete.ts';

const types = ['Task', 'Pass', 'Choice', 'Wait', 'Parallel', 'Map', 'Succeed', 'Fail'];

test('the types of states, each with what it does', async () => {
  const { labels, get } = await complete('{ "States": { "A": { "Type": "█" } } }');
  expect(labels).toEqual(types);
  expect(get('Wait').kind).toBe('state-type');
  expect(get('Wait').documentation).toContain('Waits for a number of seconds');
});

test('listed values, and the one that is the default', async () => {
  const { labels, get } = await complete(
    '{ "States": { "A": { "Type": "Task", "Retry": [{ "JitterStrategy": "█" }] } } }',
  );
  expect(labels).toEqual(['FULL', 'NONE']);
  expect(get('NONE').detail).toBe('default');
});

test('`End` is always true, and loses the quotes that were begun', async () => {
  const { labels, taken } = await complete('{ "States": { "A": { "Type": "Pass", "End": "█" } } }');
  expect(labels).toEqual(['true']);
  expect(taken('true')).toBe('{ "States": { "A": { "Type": "Pass", "End": true } } }');
});

test('a state of a JSONata machine cannot go back', async () => {
  expect((await complete('{ "QueryLanguage": "█" }')).labels).toEqual(['JSONPath', 'JSONata']);
  const inner = '{ "QueryLanguage": "JSONata", "States": { "A": { "QueryLanguage": "█" } } }';
  expect((await complete(inner)).labels).toEqual(['JSONata']);
});

test('examples where no list can be complete', async () => {
  const { labels } = await complete('{ "States": { "A": { "Type": "Map", "ItemReader": { "Resource": "█" } } } }');
  expect(labels).toEqual(['arn:aws:states:::s3:getObject', 'arn:aws:states:::s3:listObjectsV2']);
});

test('an object or a list is offered whole', async () => {
  const { taken } = await complete('{ "States": { "A": { "Type": "Task", "Credentials": █ } } }');
  expect(taken('{ … }')).toBe('{ "States": { "A": { "Type": "Task", "Credentials": {\n  "RoleArn": ""\n} } } }');
  expect((await completeYaml('States:\n  A:\n    Type: Choice\n    Choices:\n      █\n')).taken('[ … ]')).toBe(
    'States:\n  A:\n    Type: Choice\n    Choices:\n      - Variable: $\n        StringEquals: \n        Next: \n',
  );
});

test('an empty text becomes a definition', async () => {
  expect((await complete('█')).taken('{ … }')).toBe('{\n  "StartAt": "",\n  "States": {}\n}');
});

test('within a list, one item is offered whole', async () => {
  expect((await complete('{ "States": { "A": { "Type": "Task", "Retry": [█] } } }')).taken('{ … }')).toBe(
    '{ "States": { "A": { "Type": "Task", "Retry": [{\n  "ErrorEquals": ["States.ALL"],\n  "IntervalSeconds": 1,\n' +
      '  "MaxAttempts": 3,\n  "BackoffRate": 2\n}] } } }',
  );
  const branch = await complete('{ "States": { "A": { "Type": "Parallel", "Branches": [{}, █] } } }');
  expect(branch.snippet('{ … }')).toBe('{\n  "StartAt": "$1",\n  "States": {$2\\}\n\\}');
});

test('a condition is an expression first', async () => {
  const rule =
    '{ "QueryLanguage": "JSONata", "States": { "A": { "Type": "Choice", "Choices": [{ "Condition": █ }] } } }';
  expect((await complete(rule)).labels).toEqual(['{% … %}', 'true', 'false']);
});
