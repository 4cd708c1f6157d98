import { expect, test } from 'vitest';
import { complete, completeYaml } from './complete.ts';

test('errors that the state can fail with, but for those that are listed; all of them first where they may be', async () => {
  const catcher = await complete('{ "States": { "A": { "Type": "Task", "Catch": [{ "ErrorEquals": ["█"] }] } } }');
  expect(catcher.labels.slice(0, 2)).toEqual(['States.ALL', 'States.TaskFailed']);
  expect(catcher.labels).not.toContain('States.Runtime');
  expect(catcher.labels).not.toContain('States.NoChoiceMatched');
  expect(catcher.labels).not.toContain('States.QueryEvaluationError');
  const more = await complete(
    '{ "States": { "A": { "Type": "Task", "Catch": [{ "ErrorEquals": ["States.Timeout", "█"] }] } } }',
  );
  expect(more.labels).not.toContain('States.Timeout');
  expect(more.labels).not.toContain('States.ALL');
});

test('`States.ALL` is offered in the last entry only', async () => {
  const text =
    '{ "States": { "A": { "Type": "Task", "Catch": [{ "ErrorEquals": ["█"] }, { "ErrorEquals": ["B"] }] } } }';
  expect((await complete(text)).labels).not.toContain('States.ALL');
});

test('a task that calls Lambda is retried on its passing faults', async () => {
  const task = '"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke"';
  const retry = await complete(`{ "States": { "A": { ${task}, "Retry": [{ "ErrorEquals": ["█"] }] } } }`);
  expect(retry.labels[0]).toBe('Lambda.ServiceException');
  const caught = await complete(`{ "States": { "A": { ${task}, "Catch": [{ "ErrorEquals": ["█"] }] } } }`);
  expect(caught.labels).not.toContain('Lambda.ServiceException');
});

test('an item of a YAML list', async () => {
  const text = 'States:\n  A:\n    Type: Task\n    Catch:\n      - ErrorEquals:\n          - █\n        Next: B\n';
  expect((await completeYaml(text)).taken('States.Timeout')).toBe(text.replace('█', 'States.Timeout'));
  expect((await completeYaml(text)).get('States.Timeout').documentation).toContain(
    'A task ran longer than `TimeoutSeconds`',
  );
});

test.each([
  ['its optimized integration', 'dynamodb:putItem', 'DynamoDB.ConditionalCheckFailedException'],
  ['its SDK integration', 'aws-sdk:dynamodb:putItem', 'DynamoDb.ConditionalCheckFailedException'],
])('errors of the call, as %s names them', async (_, call, name) => {
  const task = `"Type": "Task", "Resource": "arn:aws:states:::${call}"`;
  const caught = await complete(`{ "States": { "A": { ${task}, "Catch": [{ "ErrorEquals": ["█"] }] } } }`);
  expect(caught.labels.slice(0, 2)).toEqual(['States.ALL', 'States.TaskFailed']);
  expect(caught.labels.filter((label) => label.endsWith('ConditionalCheckFailedException'))).toEqual([name]);
  expect(caught.get(name).detail).toBe('of dynamodb:putItem');
  const listed = await complete(`{ "States": { "A": { ${task}, "Catch": [{ "ErrorEquals": ["${name}", "█"] }] } } }`);
  expect(listed.labels).not.toContain(name);
});

test('what other handlers name for the same comes first', async () => {
  const labelsAt = async (resource: string, marked: string) => {
    const text = `{ "States": {
      "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Retry": [{ "ErrorEquals": ["Lambda.Unknown", "Busy", "States.Timeout"] }] },
      "B": { "Type": "Task", "Resource": "${resource}", "Retry": [{ "ErrorEquals": [${marked}] }] } } }`;
    return (await complete(text)).labels;
  };
  const same = await labelsAt('arn:aws:lambda:eu-west-1:123456789012:function:f', '"█"');
  expect(same.slice(0, 3)).toEqual(['Lambda.Unknown', 'Busy', 'States.Timeout']);
  const other = await labelsAt('arn:aws:states:::sqs:sendMessage', '"█"');
  expect(other.slice(0, 3)).toEqual(['Busy', 'States.Timeout', 'States.ALL']);
  expect(other).not.toContain('Lambda.Unknown');
  const second = await labelsAt('arn:aws:states:::sqs:sendMessage', '"Busy"] }, { "ErrorEquals": ["█"');
  expect(second[0]).toBe('States.Timeout');
  expect(second.at(-1)).toBe('Busy');
});

test('what a branch fails with is offered around it', async () => {
  const text = `{ "States": { "A": { "Type": "Parallel", "Branches": [{ "StartAt": "F", "States": { "F": { "Type": "Fail", "Error": "OutOfStock" } } }],
    "Catch": [{ "ErrorEquals": ["█"] }] } } }`;
  expect((await complete(text)).labels.slice(0, 2)).toEqual(['States.ALL', 'OutOfStock']);
});

test('a list that names an error of Lambda is about the others too, whatever the task calls', async () => {
  const text = (listed: string) =>
    `{ "States": { "A": { "Type": "Task", "Resource": "\${Function}", "Retry": [{ "ErrorEquals": [${listed}"█"] }] } } }`;
  const more = await complete(text('"Lambda.ServiceException", "Lambda.AWSLambdaException", '));
  expect(more.labels.slice(0, 3)).toEqual([
    'Lambda.SdkClientException',
    'Lambda.TooManyRequestsException',
    'Lambda.ClientExecutionTimeoutException',
  ]);
  const first = await complete(text(''));
  expect(first.labels.slice(0, 4)).toEqual([
    'States.ALL',
    'States.TaskFailed',
    'States.Timeout',
    'Lambda.ServiceException',
  ]);
});

test('of a call, what passes by itself is retried first and caught last, before what comes up rarely', async () => {
  const task = '"Type": "Task", "Resource": "arn:aws:states:::dynamodb:putItem"';
  const labelsIn = async (field: string) =>
    (await complete(`{ "States": { "A": { ${task}, "${field}": [{ "ErrorEquals": ["█"] }] } } }`)).labels;
  const retried = await labelsIn('Retry');
  const caught = await labelsIn('Catch');
  const lasting = 'DynamoDB.ConditionalCheckFailedException';
  const passing = 'DynamoDB.ProvisionedThroughputExceededException';
  expect(retried.indexOf(passing)).toBeLessThan(retried.indexOf(lasting));
  expect(caught.indexOf(lasting)).toBeLessThan(caught.indexOf(passing));
  expect(caught.indexOf(passing)).toBeLessThan(caught.indexOf('States.DataLimitExceeded'));
});

test('what only states of the type fail with goes before what many do', async () => {
  const { labels } = await complete(
    '{ "States": { "A": { "Type": "Parallel", "Branches": [], "Catch": [{ "ErrorEquals": ["█"] }] } } }',
  );
  expect(labels.indexOf('States.BranchFailed')).toBeLessThan(labels.indexOf('States.ResultPathMatchFailure'));
});
