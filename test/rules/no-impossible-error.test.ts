import { test } from 'vitest';
import { noImpossibleError } from '../../packages/core/src/rules/no-impossible-error.ts';
import { check } from '../check.ts';

test('a Task never fails with the errors of other states', () => {
  check(
    noImpossibleError,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true, "Retry": [
      { "ErrorEquals": ["States.NoChoiceMatched", "States.ItemReaderFailed"] },
//                      ^^^^^^^^^^^^^^^^^^^^^^^^ State \`A\` never fails with \`States.NoChoiceMatched\`.
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^ State \`A\` never fails with \`States.ItemReaderFailed\`.
      { "ErrorEquals": ["States.BranchFailed"] },
//                      ^^^^^^^^^^^^^^^^^^^^^ State \`A\` never fails with \`States.BranchFailed\`.
      { "ErrorEquals": ["States.Http.StatusCode.429"] }
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ State \`A\` never fails with \`States.Http.StatusCode.429\`.
    ] }
} }`,
  );
});

test('an HTTP Task fails with HTTP errors', () => {
  check(
    noImpossibleError,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::http:invoke", "End": true,
      "Retry": [{ "ErrorEquals": ["States.Http.StatusCode.429", "States.Http.Socket", "States.Timeout"] }] }
} }`,
  );
});

test('a Parallel state surfaces the errors of its branches', () => {
  check(
    noImpossibleError,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "Next": "B", "Catch": [{ "ErrorEquals": ["States.NoChoiceMatched"], "Next": "B" }],
      "Branches": [{ "StartAt": "C", "States": { "C": { "Type": "Choice", "Choices": [] } } }]
    },
    "B": { "Type": "Parallel", "End": true, "Retry": [{ "ErrorEquals": ["States.ItemReaderFailed"] }],
//                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^ State \`B\` never fails with \`States.ItemReaderFailed\`.
      "Branches": [{ "StartAt": "D", "States": { "D": { "Type": "Pass", "End": true } } }]
    }
} }`,
  );
});

test('only a distributed Map reads items', () => {
  check(
    noImpossibleError,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "Next": "B", "Retry": [{ "ErrorEquals": ["States.ItemReaderFailed"] }],
//                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^ State \`A\` never fails with \`States.ItemReaderFailed\`.
      "ItemProcessor": { "StartAt": "C", "States": { "C": { "Type": "Pass", "End": true } } } },
    "B": { "Type": "Map", "End": true, "Retry": [{ "ErrorEquals": ["States.ItemReaderFailed"] }],
      "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED" }, "StartAt": "D", "States": { "D": { "Type": "Pass", "End": true } } } }
} }`,
  );
});

test('each query language has errors of its own', () => {
  check(
    noImpossibleError,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Next": "B",
      "Retry": [{ "ErrorEquals": ["States.QueryEvaluationError", "States.IntrinsicFailure"] }] },
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ State \`A\` never fails with \`States.QueryEvaluationError\`.
    "B": { "Type": "Task", "QueryLanguage": "JSONata", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true,
      "Retry": [{ "ErrorEquals": ["States.QueryEvaluationError", "States.IntrinsicFailure"] }] }
//                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^ State \`B\` never fails with \`States.IntrinsicFailure\`.
} }`,
  );
});

test('a resource that only deployment knows may raise anything', () => {
  check(
    noImpossibleError,
    '{ "States": { "A": { "Type": "Task", "Resource": "${Arn}", "Retry": [{ "ErrorEquals": ["States.Http.Socket"] }] } } }',
  );
});
