import { expect, test } from 'vitest';
import { namedResources } from '../../../packages/core/src/analyses/references/named-resources.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { pointerOf } from '../../../packages/core/src/syntax/node.ts';
import { documentOf } from '../../check.ts';

function pointersOf(text: string): readonly string[] {
  return new FactStore(documentOf(text)).get(namedResources).map(({ node }) => pointerOf(node));
}

test('resources are named by Tasks, their parameters and credentials, and by readers and writers', () => {
  expect(
    pointersOf(`
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::events:putEvents",
      "Parameters": { "Entries": [{ "EventBusName": "a" }, 1, { "EventBusName": "b" }] }, "Credentials": { "RoleArn": "c" } },
    "B": { "Type": "Task", "QueryLanguage": "JSONata", "Resource": "arn:aws:states:::aws-sdk:sfn:startExecution",
      "Arguments": { "StateMachineArn": "d", "constructor": "e" } },
    "C": { "Type": "Map", "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "Parameters": { "Bucket": "f" } },
      "ResultWriter": { "Resource": "arn:aws:states:::s3:putObject", "Parameters": { "Bucket": "g" } } }
} }`),
  ).toEqual([
    '/States/A/Resource',
    '/States/A/Parameters/Entries/0/EventBusName',
    '/States/A/Parameters/Entries/2/EventBusName',
    '/States/A/Credentials/RoleArn',
    '/States/B/Resource',
    '/States/B/Arguments/StateMachineArn',
    '/States/C/ItemReader/Parameters/Bucket',
    '/States/C/ResultWriter/Parameters/Bucket',
  ]);
});

test('what is of another type than it should be names none', () => {
  expect(
    pointersOf(`
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::events:putEvents", "Parameters": { "Entries": { "EventBusName": "a" } } },
    "B": { "Type": "Task", "Resource": "arn:aws:states:::http:invoke", "Parameters": { "Authentication": "b" }, "Credentials": [] },
    "C": { "Type": "Map", "ItemReader": [], "ResultWriter": { "Resource": 1, "Parameters": { "Bucket": "c" } } }
} }`),
  ).toEqual(['/States/A/Resource', '/States/B/Resource']);
});
