import { test } from 'vitest';
import { unknownCall } from '../../packages/core/src/rules/unknown-call.ts';
import { check, environment } from '../check.ts';

test('a service that has an SDK and is not listed', () => {
  check(
    unknownCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:apigatewaymanagementapi:postToConnection",
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ By ${environment.aws?.dataDate} AWS did not list \`apigatewaymanagementapi\` among the services that Step Functions can call.
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('a service that nothing is near to', () => {
  check(
    unknownCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:teleportation:beam",
//                                          ^^^^^^^^^^^^^^^^^^ By ${environment.aws?.dataDate} Step Functions had no service integration called \`teleportation\`.
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('an optimized integration that nothing is near to', () => {
  check(
    unknownCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::teleportation:beam",
//                                  ^^^^^^^^^^^^^^^^^^ By ${environment.aws?.dataDate} Step Functions had no service integration called \`teleportation\`.
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('an action that nothing is near to', () => {
  check(
    unknownCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:sqs:teleport",
//                                          ^^^^^^^^^^^^ By ${environment.aws?.dataDate} the service \`sqs\` had no action \`teleport\`.
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('a near name in a service that is known as it was some time ago', () => {
  check(
    unknownCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:swf:listDomain",
//                                          ^^^^^^^^^^^^^^ The service \`swf\` is not known to have an action \`listDomain\`. Did you mean \`swf:listDomains\`?
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('any other action of such a service may be new', () => {
  check(
    unknownCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:swf:teleport",
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('a service of which no operation is known', () => {
  check(
    unknownCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:backupsearch:anything",
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});

test('a service that AWS listed once', () => {
  check(
    unknownCall,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:::aws-sdk:qldb:describeLedger",
      "Parameters": { "X": 1 },
      "End": true }
} }`,
  );
});
