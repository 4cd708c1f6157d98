import { expect, test } from 'vitest';
import { functionCalls } from '../../../packages/core/src/analyses/calls/function-calls.ts';
import { httpTasks } from '../../../packages/core/src/analyses/calls/http-tasks.ts';
import { itemReaders } from '../../../packages/core/src/analyses/calls/item-readers.ts';
import { taskResources } from '../../../packages/core/src/analyses/calls/task-resources.ts';
import type { Facts, Results } from '../../../packages/core/src/engine/analysis.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { documentOf } from '../../check.ts';

test('the Resource of each Task, whatever it is, as long as it is a text', () => {
  const states = `
    "A": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage" },
    "B": { "Type": "Task", "Resource": "chargeCard" },
    "C": { "Type": "Task", "Resource": 1 },
    "D": { "Type": "Task", "Resource": { "Ref": "Function" } },
    "E": { "Type": "Pass", "Resource": "arn:aws:states:::sqs:sendMessage" },
    "F": { "Type": "Task" }`;
  const { resources } = factsOf(states, { resources: taskResources });
  const read = [...resources].map(([{ name }, { node, resource }]) => [name, node.value, resource.kind]);
  expect(read).toEqual([
    ['A', 'arn:aws:states:::sqs:sendMessage', 'integration'],
    ['B', 'chargeCard', 'not-an-arn'],
  ]);
});

test('HTTP Tasks are those that call http:invoke', () => {
  const states = `
    "A": { "Type": "Task", "Resource": "arn:aws-cn:states:::http:invoke", "Parameters": {} },
    "B": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke" },
    "C": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:http:invoke" }`;
  const { tasks } = factsOf(states, { tasks: httpTasks });
  expect(tasks.map(({ state, parameters }) => [state.name, parameters.kind])).toEqual([['A', 'known']]);
});

test('calls of functions are those of lambda:invoke that name the function', () => {
  const states = `
    "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken", "Parameters": { "FunctionName": "f:1" } },
    "B": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName.$": "$.f" } },
    "C": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "\${F}" } }`;
  const { calls } = factsOf(states, { calls: functionCalls });
  expect(calls.map(({ state, name }) => [state.name, name.name.text, name.qualifier?.text])).toEqual([['A', 'f', '1']]);
});

test('the readers of distributed Maps, and what they call', () => {
  const processor = '"ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED" } }';
  const states = `
    "A": { "Type": "Map", ${processor}, "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {} } },
    "B": { "Type": "Map", ${processor}, "ItemReader": { "Resource": "arn:aws:states:::s3:listObjectsV2" } },
    "C": { "Type": "Map", ${processor}, "ItemReader": { "Resource": "arn:aws:states:::s3:\${Call}" } },
    "D": { "Type": "Map", "ItemProcessor": {}, "ItemReader": {} },
    "E": { "Type": "Map", ${processor}, "ItemReader": { "Ref": "Reader" } }`;
  const { readers } = factsOf(states, { readers: itemReaders });
  const read = readers.map(({ state, call, config }) => [state.name, call, config?.property.name]);
  expect(read).toEqual([
    ['A', 'getObject', 'ReaderConfig'],
    ['B', 'listObjectsV2', undefined],
    ['C', undefined, undefined],
  ]);
});

function factsOf<Needs extends Facts>(states: string, needs: Needs): Results<Needs> {
  return new FactStore(documentOf(`{ "StartAt": "A", "States": { ${states} } }`)).gather(needs);
}
