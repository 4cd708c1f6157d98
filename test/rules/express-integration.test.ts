import { expect, test } from 'vitest';
import { expressIntegration } from '../../packages/core/src/rules/express-integration.ts';
import { check, findingsOf } from '../check.ts';

test('an Express workflow runs no jobs', () => {
  check(
    expressIntegration,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::ecs:runTask.sync",
//                                              ^^^^ State \`A\` runs in an Express workflow, which supports no \`.sync\`.
      "Parameters": { "X": 1 },
      "End": true }
} }`,
    { type: 'EXPRESS' },
  );
});

test('no callbacks', () => {
  check(
    expressIntegration,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:sqs:sendMessage.waitForTaskToken",
//                                                          ^^^^^^^^^^^^^^^^ State \`A\` runs in an Express workflow, which supports no \`.waitForTaskToken\`.
      "Parameters": { "X": 1 },
      "End": true }
} }`,
    { type: 'EXPRESS' },
  );
});

test('and no activities', () => {
  check(
    expressIntegration,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:eu-west-1:111122223333:activity:Pack",
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ State \`A\` runs in an Express workflow, which supports no activities.
      "End": true }
} }`,
    { type: 'EXPRESS' },
  );
});

test('nor do the children of a distributed Map of Express workflows', () => {
  check(
    expressIntegration,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true, "ItemProcessor": {
      "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" },
      "StartAt": "B", "States": {
        "B": { "Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2", "End": true } } } }
//                                                                                 ^^^^^^ State \`B\` runs in an Express workflow, which supports no \`.sync:2\`.
} }`,
  );
});

test('branches and inline Maps run in the workflow around them', () => {
  check(
    expressIntegration,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "End": true, "Branches": [{ "StartAt": "B", "States": {
      "B": { "Type": "Task", "Resource": "arn:aws:states:eu-west-1:111122223333:activity:Pack", "End": true } } }] }
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ State \`B\` runs in an Express workflow, which supports no activities.
} }`,
    { type: 'EXPRESS' },
  );
});

test('requests are fine', () => {
  check(
    expressIntegration,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::ecs:runTask",
      "Parameters": { "X": 1 },
      "End": true }
} }`,
    { type: 'EXPRESS' },
  );
});

test('Standard workflows wait', () => {
  check(
    expressIntegration,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::ecs:runTask.sync",
      "Parameters": { "X": 1 },
      "End": true }
} }`,
    { type: 'STANDARD' },
  );
});

test('a workflow of unknown type may wait', () => {
  check(
    expressIntegration,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::ecs:runTask.sync",
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('the type that a template gives, and where it says so', () => {
  const template = `
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Type: EXPRESS
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: "arn:aws:states:::ecs:runTask.sync", Parameters: {}, Next: B }
          B: { Type: Map, End: true, ItemProcessor: { ProcessorConfig: { Mode: DISTRIBUTED, ExecutionType: EXPRESS },
            StartAt: C, States: { C: { Type: Task, Resource: "arn:aws:states:::ecs:runTask.sync", Parameters: {}, End: true } } } }
`;
  const findings = findingsOf(expressIntegration, template, { format: 'yaml' });
  expect(findings.map(({ related }) => related.map(({ pointer }) => pointer))).toEqual([
    ['/Resources/Orders/Properties/Type'],
    [],
  ]);
  expect(findingsOf(expressIntegration, template.replace('EXPRESS', 'STANDARD'), { format: 'yaml' })).toHaveLength(1);
});
