import { expect, test } from 'vitest';
import { complete, completeYaml } from './complete.ts';

function task(call: string, written: string): string {
  return `{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::${call}", ${written} } } }`;
}

function jsonataTask(call: string, written: string): string {
  return task(call, written).replace('{ ', '{ "QueryLanguage": "JSONata", ');
}

const envelope = ['SdkHttpMetadata', 'SdkResponseMetadata'];

test.each([
  ['an optimized integration', 'dynamodb:getItem', ['Item', 'ConsumedCapacity', ...envelope]],
  ['one that adds nothing', 'events:putEvents', ['FailedEntryCount', 'Entries']],
  ['an SDK integration', 'aws-sdk:dynamodb:getItem', ['Item', 'ConsumedCapacity']],
  ['an HTTP API', 'http:invoke', ['Headers', 'ResponseBody', 'StatusCode', 'StatusText']],
])('the members of the result of %s', async (_, call, members) => {
  expect((await complete(task(call, '"ResultSelector": { "a.$": "$.█" }'))).labels).toEqual(members);
  expect((await complete(jsonataTask(call, '"Output": "{% $states.result.█ %}"'))).labels).toEqual(members);
});

test('of Lambda the payload is any JSON', async () => {
  const { labels, get } = await complete(jsonataTask('lambda:invoke', '"Assign": { "a": "{% $states.result.█ %}" }'));
  expect(labels).toEqual(expect.arrayContaining(['Payload', 'StatusCode', 'ExecutedVersion', ...envelope]));
  expect(get('Payload').detail).toBe('any JSON');
});

test.each([
  ['a list by an index', task('ecs:runTask', '"ResultSelector": { "a.$": "$.Tasks[0].█" }')],
  ['all of a list', task('ecs:runTask', '"ResultSelector": { "a.$": "$.Tasks[*].Last█" }')],
  ['an argument', task('ecs:runTask', `"ResultSelector": { "a.$": "States.Format('{}', $.Tasks[0].█)" }`)],
  ['`Assign`', task('ecs:runTask', '"Assign": { "a.$": "$.Tasks[0].█" }')],
  ['JSONata', jsonataTask('ecs:runTask', '"Output": "{% $states.result.Tasks[0].█ %}"')],
  ['JSONata, of every item', jsonataTask('ecs:runTask', '"Output": { "a": "{% $states.result.Tasks.█ %}" }')],
  ['JSONata, in a call', jsonataTask('ecs:runTask', '"Output": "{% $count($states.result.Tasks.Last█) %}"')],
  ['a job that has ended', jsonataTask('ecs:runTask.sync', '"Output": "{% $states.result.█ %}"')],
])('deeper down: %s', async (_, marked) => {
  expect((await complete(marked)).labels).toContain('LastStatus');
});

test('optimized integrations answer in the spelling of the API', async () => {
  const { labels } = await complete(task('sqs:sendMessage', '"ResultSelector": { "a.$": "$.█" }'));
  expect(labels[0]).toBe('MD5OfMessageBody');
});

test('in YAML', async () => {
  const text =
    'StartAt: A\nStates:\n  A:\n    Type: Task\n    Resource: arn:aws:states:::sqs:sendMessage\n    ResultSelector:\n      id.$: $.Mess█\n';
  expect((await completeYaml(text)).taken('MessageId')).toBe(text.replace('Mess█', 'MessageId'));
});

test('an execution that was waited for has JSON as its output', async () => {
  const output = async (call: string) =>
    (await complete(jsonataTask(call, '"Output": "{% $states.result.█ %}"'))).get('Output').detail;
  expect(await output('states:startExecution.sync:2')).toBe('any JSON');
  expect(await output('states:startExecution.sync')).toBe('string');
});

test.each([
  [
    'what comes back with a task token',
    jsonataTask('lambda:invoke.waitForTaskToken', '"Output": "{% $states.result.█ %}"'),
  ],
  ['a result that is selected from', task('ecs:runTask', '"ResultSelector": {}, "Assign": { "a.$": "$.Ta█" }')],
  ['the input', task('ecs:runTask', '"Parameters": { "Cluster.$": "$.Ta█" }')],
  ['a list without an index', task('ecs:runTask', '"ResultSelector": { "a.$": "$.Tasks.La█" }')],
  ['text in quotes', jsonataTask('ecs:runTask', `"Output": "{% '$states.result.█' %}"`)],
  ['a job of which nothing is known', jsonataTask('glue:startJobRun.sync:2', '"Output": "{% $states.result.█ %}"')],
])('nothing is guessed of %s', async (_, marked) => {
  expect((await complete(marked)).labels).toEqual([]);
});

test('a Catcher reads the error', async () => {
  const caught = await complete(task('ecs:runTask', '"Catch": [{ "ErrorEquals": ["A"], "Assign": { "a.$": "$.█" } }]'));
  expect(caught.labels).toEqual(['Error', 'Cause']);
});
