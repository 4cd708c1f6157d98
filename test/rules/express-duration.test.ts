import { test } from 'vitest';
import { expressDuration } from '../../packages/core/src/rules/express-duration.ts';
import { check } from '../check.ts';

test('a wait is over before the execution is', () => {
  check(
    expressDuration,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Wait", "Seconds": 300, "Next": "B" },
//                                    ^^^ An Express execution ends after 300 seconds, so a wait of 300 is never over.
    "B": { "Type": "Wait", "Seconds": 299, "End": true }
} }`,
    { type: 'EXPRESS' },
  );
});

test('a timeout comes before the end of the execution', () => {
  check(
    expressDuration,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:f", "TimeoutSeconds": 301, "Next": "B" },
//                                                                                                           ^^^ An Express execution ends after 300 seconds, so a timeout of 301 has no effect.
    "B": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:f", "TimeoutSeconds": 300, "End": true }
} }`,
    { type: 'EXPRESS' },
  );
});

test('so does that of the state machine', () => {
  check(
    expressDuration,
    `
{ "StartAt": "A",
    "TimeoutSeconds": 3600,
//                    ^^^^ An Express execution ends after 300 seconds, so a timeout of 3600 has no effect.
    "States": { "A": { "Type": "Succeed" } } }`,
    { type: 'EXPRESS' },
  );
});

test('children of a distributed Map of Express workflows are no different', () => {
  check(
    expressDuration,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true, "ItemProcessor": {
      "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" },
      "StartAt": "B", "States": {
        "B": { "Type": "Wait", "Seconds": 3600, "End": true } } } }
//                                        ^^^^ An Express execution ends after 300 seconds, so a wait of 3600 is never over.
} }`,
  );
});

test('a Standard workflow may take its time', () => {
  check(
    expressDuration,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Wait", "Seconds": 3600, "End": true }
} }`,
    { type: 'STANDARD' },
  );
});

test('seconds that are not known', () => {
  check(
    expressDuration,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Wait", "Seconds": "\${Seconds}", "End": true }
} }`,
    { type: 'EXPRESS' },
  );
});
