import { test } from 'vitest';
import { statesAllLast } from '../../packages/core/src/rules/states-all-last.ts';
import { check, checkFix, checkNoFix } from '../check.ts';

test('States.ALL stands alone in its ErrorEquals', () => {
  check(
    statesAllLast,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Retry": [
      { "ErrorEquals": ["Mine", "States.ALL"] }
//                              ^^^^^^^^^^^^ \`States.ALL\` stands beside other error names.
    ] }
} }`,
  );
});

test('States.ALL stands in the last Retrier', () => {
  check(
    statesAllLast,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Retry": [
      { "ErrorEquals": ["States.ALL"] },
//                      ^^^^^^^^^^^^ \`States.ALL\` stands before the last entry of \`Retry\`.
      { "ErrorEquals": ["Mine"] }
    ] }
} }`,
  );
});

test('States.ALL stands in the last Catcher', () => {
  check(
    statesAllLast,
    `
StartAt: A
States:
  A:
    Type: Map
    End: true
    Catch:
      - ErrorEquals: [States.ALL]
#                     ^^^^^^^^^^ \`States.ALL\` stands before the last entry of \`Catch\`.
        Next: B
      - ErrorEquals: [Mine]
        Next: B
  B:
    Type: Succeed
`,
    { format: 'yaml' },
  );
});

test('alone and last it matches what is left', () => {
  check(
    statesAllLast,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Retry": [{ "ErrorEquals": ["Mine"] }, { "ErrorEquals": ["States.ALL"] }] }
} }`,
  );
});

test('an entry that only deployment knows may vanish', () => {
  check(
    statesAllLast,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Retry": [{ "ErrorEquals": ["States.ALL"] }, { "Fn::If": ["More", {}, {}] }] },
    "B": { "Type": "Task", "End": true, "Retry": [{ "ErrorEquals": ["States.ALL", { "Ref": "Mine" }] }] }
} }`,
  );
});

test('the entry moves to the end, and the layout stays', () => {
  checkFix(
    statesAllLast,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Retry": [
      { "ErrorEquals": ["States.ALL"],
        "MaxAttempts": 1 },
      { "ErrorEquals": ["Mine"] }
    ] }
} }`,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Retry": [
      { "ErrorEquals": ["Mine"] },
      { "ErrorEquals": ["States.ALL"],
        "MaxAttempts": 1 }
    ] }
} }`,
  );
});

test('of two entries neither is the right one', () => {
  checkNoFix(
    statesAllLast,
    `{ "States": { "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["States.ALL"] }, { "ErrorEquals": ["States.ALL"] }] } } }`,
  );
});

test('the other names can go', () => {
  checkFix(
    statesAllLast,
    '{ "States": { "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["Mine", "States.ALL"] }] } } }',
    '{ "States": { "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["States.ALL"] }] } } }',
  );
});
