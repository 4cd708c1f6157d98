import { test } from 'vitest';
import { maxDelayAboveInterval } from '../../packages/core/src/rules/max-delay-above-interval.ts';
import { check } from '../check.ts';

test('a delay below the interval', () => {
  check(
    maxDelayAboveInterval,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Retry": [
      { "ErrorEquals": ["E"], "IntervalSeconds": 10, "MaxDelaySeconds": 5 }
//                                                   ^^^^^^^^^^^^^^^^^ \`MaxDelaySeconds\` of 5 cuts the interval of 10 short.
    ] }
} }`,
  );
});

test('a delay that equals the interval', () => {
  check(
    maxDelayAboveInterval,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Retry": [
      { "ErrorEquals": ["E"], "MaxDelaySeconds": 1 },
//                            ^^^^^^^^^^^^^^^^^ \`MaxDelaySeconds\` of 1 keeps the interval of 1 from ever growing.
      { "ErrorEquals": ["F"], "MaxDelaySeconds": 1, "MaxAttempts": 1 },
      { "ErrorEquals": ["G"], "MaxDelaySeconds": 1, "BackoffRate": 1 }
    ] }
} }`,
  );
});

test('a delay above the interval, and one that is never waited for', () => {
  check(
    maxDelayAboveInterval,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Retry": [
      { "ErrorEquals": ["E"], "IntervalSeconds": 10, "MaxDelaySeconds": 11 },
      { "ErrorEquals": ["F"], "IntervalSeconds": 10, "MaxDelaySeconds": 5, "MaxAttempts": 0 }
    ] }
} }`,
  );
});

test('numbers that only deployment knows', () => {
  check(
    maxDelayAboveInterval,
    '{ "States": { "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["E"], "IntervalSeconds": "${Interval}", "MaxDelaySeconds": 1 }] } } }',
  );
});
