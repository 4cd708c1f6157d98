import { test } from 'vitest';
import { noDeadHandler } from '../../packages/core/src/rules/no-dead-handler.ts';
import { checkDeep } from '../check.ts';

const invoke = '"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "f" }';

test('a name that no branch fails with', async () => {
  await checkDeep(
    noDeadHandler,
    `
{ "StartAt": "Both", "States": {
    "Both": { "Type": "Parallel", "End": true,
      "Branches": [
        { "StartAt": "Ask", "States": {
            "Ask": { "Type": "Choice", "Choices": [{ "Variable": "$.ok", "IsPresent": true, "Next": "Go" }], "Default": "Refuse" },
            "Go": { "Type": "Pass", "End": true },
            "Refuse": { "Type": "Fail", "Error": "Order.Refused" } } }
      ],
      "Catch": [
        { "ErrorEquals": ["Order.Refusd"], "Next": "Tell" },
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`Order.Refusd\` is never caught, because no attempt of \`Both\` fails with it. Did you mean \`Order.Refused\`?
        { "ErrorEquals": ["Order.Refused"], "Next": "Tell" },
        { "ErrorEquals": ["States.ALL"], "Next": "Tell" }
      ] },
    "Tell": { "Type": "Succeed" }
} }`,
  );
});

test('what is caught inside of a Map does not get out', async () => {
  await checkDeep(
    noDeadHandler,
    `
{ "StartAt": "Each", "States": {
    "Each": { "Type": "Map", "End": true,
      "ItemProcessor": { "StartAt": "Work", "States": {
          "Work": { ${invoke}, "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Skip" }], "End": true },
          "Skip": { "Type": "Succeed" } } },
      "Retry": [{ "ErrorEquals": ["Work.Busy", "States.Timeout"], "MaxAttempts": 2 }],
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`Work.Busy\` and \`States.Timeout\` are never retried, because no attempt of \`Each\` fails with them.
      "Catch": [{ "ErrorEquals": ["States.TaskFailed"], "Next": "Sorry" }] },
    "Sorry": { "Type": "Succeed" }
} }`,
  );
});

test('who knows what a task fails with', async () => {
  await checkDeep(
    noDeadHandler,
    `
{ "StartAt": "Both", "States": {
    "Both": { "Type": "Parallel", "End": true,
      "Branches": [{ "StartAt": "Work", "States": {
        "Work": { ${invoke}, "Catch": [{ "ErrorEquals": ["Known"], "Next": "Skip" }], "End": true },
        "Skip": { "Type": "Succeed" } } }],
      "Catch": [{ "ErrorEquals": ["Custom"], "Next": "Sorry" }] },
    "Sorry": { ${invoke}, "Retry": [{ "ErrorEquals": ["Other"] }], "End": true }
} }`,
  );
});

test('what other rules tell is left to them, and names of deployment are not known', async () => {
  await checkDeep(
    noDeadHandler,
    `
{ "StartAt": "Both", "States": {
    "Both": { "Type": "Parallel", "End": true,
      "Branches": [{ "StartAt": "Work", "States": { "Work": { "Type": "Fail", "ErrorPath": "$.error" } } },
        { "StartAt": "Rest", "States": { "Rest": { "Type": "Pass", "End": true } } }],
      "Catch": [{ "ErrorEquals": ["Custom"], "Next": "Sorry" }] },
    "Sorry": { "Type": "Parallel", "End": true,
      "Branches": [{ "StartAt": "Idle", "States": { "Idle": { "Type": "Pass", "End": true } } }],
      "Retry": [{ "ErrorEquals": ["States.Timeout"] }, { "ErrorEquals": ["State.ALL"] }, { "ErrorEquals": ["States.Runtime"] }, { "ErrorEquals": ["\${Busy}"] }] }
} }`,
  );
});

test('who knows what branches that only deployment knows fail with', async () => {
  await checkDeep(
    noDeadHandler,
    `
{ "StartAt": "All", "States": {
    "All": { "Type": "Parallel", "Next": "Some",
      "Branches": "\${Branches}",
      "Catch": [{ "ErrorEquals": ["Busy"], "Next": "Some" }] },
    "Some": { "Type": "Parallel", "End": true,
      "Branches": [{ "StartAt": "Rest", "States": { "Rest": { "Type": "Pass", "End": true } } }, "\${Branch}"],
      "Retry": [{ "ErrorEquals": ["Busy"] }] }
} }`,
  );
});

test('who knows what a state fails with that cannot be read', async () => {
  await checkDeep(
    noDeadHandler,
    `
{ "StartAt": "Work", "States": {
    "Work": { ${invoke}, "QueryLanguage": "\${Language}", "Catch": [{ "ErrorEquals": ["Busy"], "Next": "Sorry" }], "End": true },
    "Sorry": { "Type": "Succeed" }
} }`,
  );
});
