import { expect, test } from 'vitest';
import { complete, completeYaml } from './complete.ts';

test('errors that the state can fail with, but for those that are listed; all of them last', () => {
  const catcher = complete('{ "States": { "A": { "Type": "Task", "Catch": [{ "ErrorEquals": ["█"] }] } } }');
  expect(catcher.labels[0]).toBe('States.TaskFailed');
  expect(catcher.labels.at(-1)).toBe('States.ALL');
  expect(catcher.labels).not.toContain('States.Runtime');
  expect(catcher.labels).not.toContain('States.NoChoiceMatched');
  expect(catcher.labels).not.toContain('States.QueryEvaluationError');
  const more = complete(
    '{ "States": { "A": { "Type": "Task", "Catch": [{ "ErrorEquals": ["States.Timeout", "█"] }] } } }',
  );
  expect(more.labels).not.toContain('States.Timeout');
  expect(more.labels).not.toContain('States.ALL');
});

test('`States.ALL` is offered in the last entry only', () => {
  const text =
    '{ "States": { "A": { "Type": "Task", "Catch": [{ "ErrorEquals": ["█"] }, { "ErrorEquals": ["B"] }] } } }';
  expect(complete(text).labels).not.toContain('States.ALL');
});

test('a task that calls Lambda is retried on its passing faults', () => {
  const task = '"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke"';
  const retry = complete(`{ "States": { "A": { ${task}, "Retry": [{ "ErrorEquals": ["█"] }] } } }`);
  expect(retry.labels[0]).toBe('Lambda.ServiceException');
  const caught = complete(`{ "States": { "A": { ${task}, "Catch": [{ "ErrorEquals": ["█"] }] } } }`);
  expect(caught.labels).not.toContain('Lambda.ServiceException');
});

test('an item of a YAML list', () => {
  const text = 'States:\n  A:\n    Type: Task\n    Catch:\n      - ErrorEquals:\n          - █\n        Next: B\n';
  expect(completeYaml(text).taken('States.Timeout')).toBe(text.replace('█', 'States.Timeout'));
  expect(completeYaml(text).get('States.Timeout').documentation).toContain('A task ran longer than `TimeoutSeconds`');
});

test.each([
  ['its optimized integration', 'dynamodb:putItem', 'DynamoDB.ConditionalCheckFailedException'],
  ['its SDK integration', 'aws-sdk:dynamodb:putItem', 'DynamoDb.ConditionalCheckFailedException'],
])('errors of the call, as %s names them', (_, call, name) => {
  const task = `"Type": "Task", "Resource": "arn:aws:states:::${call}"`;
  const caught = complete(`{ "States": { "A": { ${task}, "Catch": [{ "ErrorEquals": ["█"] }] } } }`);
  expect(caught.labels[0]).toBe('States.TaskFailed');
  expect(caught.labels.filter((label) => label.endsWith('ConditionalCheckFailedException'))).toEqual([name]);
  expect(caught.labels.at(-1)).toBe('States.ALL');
  expect(caught.get(name).detail).toBe('of dynamodb:putItem');
  const listed = complete(`{ "States": { "A": { ${task}, "Catch": [{ "ErrorEquals": ["${name}", "█"] }] } } }`);
  expect(listed.labels).not.toContain(name);
});
