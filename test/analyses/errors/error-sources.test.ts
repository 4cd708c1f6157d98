import { expect, test } from 'vitest';
import { taskResources } from '../../../packages/core/src/analyses/calls/task-resources.ts';
import { errorSources } from '../../../packages/core/src/analyses/errors/error-sources.ts';
import { documentOf } from '../../check.ts';

const lambda = '{ "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "End": true }';

test('a Task raises the errors of its own kind alone', () => {
  expect(sourcesIn(lambda)).toEqual(['Task']);
  expect(sourcesIn('{ "Type": "Task", "Resource": "arn:aws:states:::http:invoke", "End": true }')).toEqual([
    'Task',
    'HTTP Task',
  ]);
});

test('Parallel and Map states surface what their inner states raise', () => {
  expect(sourcesIn(parallel(lambda))).toEqual(['Parallel', 'Task']);
  expect(sourcesIn(parallel(parallel('{ "Type": "Choice", "Choices": [] }')))).toEqual(['Parallel', 'Choice']);
  expect(sourcesIn(`{ "Type": "Map", "ItemProcessor": ${scope(lambda)}, "End": true }`)).toEqual(['Map', 'Task']);
});

test('a distributed Map raises errors of its own', () => {
  const processor = `{ "ProcessorConfig": { "Mode": "DISTRIBUTED" }, "StartAt": "P", "States": { "P": { "Type": "Pass", "End": true } } }`;
  expect(sourcesIn(`{ "Type": "Map", "ItemProcessor": ${processor}, "End": true }`)).toEqual([
    'Map',
    'distributed Map',
    'Pass',
  ]);
});

test('workers and callbacks report errors by any name', () => {
  expect(
    sourcesIn('{ "Type": "Task", "Resource": "arn:aws:states:us-east-1:123456789012:activity:a" }'),
  ).toBeUndefined();
  expect(
    sourcesIn('{ "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken" }'),
  ).toBeUndefined();
});

test('a Fail state may pass on any error', () => {
  expect(sourcesIn(parallel('{ "Type": "Fail", "ErrorPath": "$.Error" }'))).toBeUndefined();
  expect(sourcesIn(parallel('{ "Type": "Fail", "Error": "States.Timeout" }'))).toBeUndefined();
  expect(sourcesIn(parallel('{ "Type": "Fail", "Error": "Mine" }'))).toEqual(['Parallel', 'Fail']);
  expect(sourcesIn(parallel('{ "Type": "Fail" }'))).toEqual(['Parallel', 'Fail']);
});

test('what only deployment knows may raise any error', () => {
  expect(sourcesIn('{ "Type": "Task", "Resource": "${Arn}" }')).toBeUndefined();
  expect(sourcesIn(parallel('{ "Type": "${Type}" }'))).toBeUndefined();
  expect(sourcesIn('{ "Type": "Parallel", "Branches": ["${Branch}"] }')).toBeUndefined();
  expect(sourcesIn('{ "Type": "Map", "ItemProcessor": "${Processor}" }')).toBeUndefined();
  expect(sourcesIn('{ "Type": "Parallel", "Branches": [{ "StartAt": "P", "States": "${States}" }] }')).toBeUndefined();
});

function parallel(state: string): string {
  return `{ "Type": "Parallel", "Branches": [${scope(state)}], "End": true }`;
}

function scope(state: string): string {
  return `{ "StartAt": "P", "States": { "P": ${state} } }`;
}

function sourcesIn(state: string): readonly string[] | undefined {
  const document = documentOf(`{ "StartAt": "A", "States": { "A": ${state} } }`);
  const [outer] = document.machine.states;
  const sources = errorSources.run(document, { resources: taskResources.run(document, {}) });
  const found = outer === undefined ? undefined : sources.in(outer);
  return found === undefined ? undefined : [...found.sources];
}
