import { test } from 'vitest';
import { validResource } from '../../packages/core/src/rules/valid-resource.ts';
import { check } from '../check.ts';

test('a Resource is an ARN', () => {
  check(
    validResource,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "chargeCard",
//                ^^^^^^^^^^^^ State \`A\` has \`chargeCard\` for a \`Resource\`, which is no ARN.
      "End": true }
} }`,
  );
});

test('a Resource is a constant, and no JSONata expression', () => {
  check(
    validResource,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "{% $function %}",
//                ^^^^^^^^^^^^^^^^^ \`Resource\` of state \`A\` is a JSONata expression, but takes constants only.
      "End": true }
} }`,
  );
});

test('a Resource is not empty', () => {
  check(
    validResource,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "",
//                ^^ State \`A\` has an empty \`Resource\`.
      "End": true }
} }`,
  );
});

test('a Resource is a constant, and no path', () => {
  check(
    validResource,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "$.function",
//                ^^^^^^^^^^^^ \`Resource\` of state \`A\` is a path, but takes constants only.
      "End": true }
} }`,
  );
});

test('a state machine is started by a call, not by its own ARN', () => {
  check(
    validResource,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task",
      "Resource": "arn:aws:states:eu-west-1:111122223333:stateMachine:Refund",
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ State \`A\` names a state machine; \`arn:aws:states:::states:startExecution\` starts one.
      "End": true }
} }`,
  );
});

test('an ARN of something that cannot be called', () => {
  check(
    validResource,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:s3:::orders", "Next": "B" },
//                                     ^^^^^^^^^^^^^^^^^^^^^ No Task can call \`arn:aws:s3:::orders\`: it is no Lambda function, activity or service integration.
    "B": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:111122223333:layer:f", "End": true }
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No Task can call \`arn:aws:lambda:eu-west-1:111122223333:layer:f\`: it is no Lambda function, activity or service integration.
} }`,
  );
});

test('a Lambda function, an activity and a service integration can be called, in every partition', () => {
  check(
    validResource,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws-us-gov:lambda:us-gov-west-1:111122223333:function:f:$LATEST", "Next": "B" },
    "B": { "Type": "Task", "Resource": "arn:aws-cn:states:cn-north-1:111122223333:activity:Pack", "Next": "C" },
    "C": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:getObject", "Next": "D" },
    "D": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true }
} }`,
  );
});

test('what deployment replaces may be anything', () => {
  check(
    validResource,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "\${Function}", "Next": "B" },
    "B": { "Type": "Task", "Resource": { "Fn::GetAtt": ["Function", "Arn"] }, "Next": "C" },
    "C": { "Type": "Task", "Resource": "__FUNCTION_ARN__", "Next": "D" },
    "D": { "Type": "Task", "Resource": "arn:aws:\${Service}:::x", "End": true }
} }`,
  );
});
