import { test } from 'vitest';
import { comparisonTimestamp } from '../../packages/core/src/rules/comparison-timestamp.ts';
import { check, checkFix } from '../check.ts';

test('a timestamp comparison takes a timestamp', () => {
  check(
    comparisonTimestamp,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Default": "B", "Choices": [
      { "Variable": "$.at", "TimestampLessThan": "2016-03-14", "Next": "B" }
//                                                ^^^^^^^^^^ A timestamp is written like \`2016-03-14T01:59:00Z\`.
    ] },
    "B": { "Type": "Succeed" }
} }`,
  );
});

test('rules inside others are looked at', () => {
  check(
    comparisonTimestamp,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Default": "B", "Choices": [
      { "And": [{ "Not": { "Variable": "$.at", "TimestampEquals": "now" } }], "Next": "B" }
//                                                                 ^^^ A timestamp is written like \`2016-03-14T01:59:00Z\`.
    ] },
    "B": { "Type": "Succeed" }
} }`,
  );
});

test('a timestamp', () => {
  check(
    comparisonTimestamp,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Default": "B", "Choices": [
      { "Variable": "$.at", "TimestampLessThan": "2016-03-14T01:59:00Z", "Next": "B" }
    ] },
    "B": { "Type": "Succeed" }
} }`,
  );
});

test('a path to a timestamp, and other operators', () => {
  check(
    comparisonTimestamp,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Default": "B", "Choices": [
      { "Or": [{ "Variable": "$.at", "TimestampEqualsPath": "$.due" }, { "Variable": "$.at", "StringEquals": "now" }], "Next": "B" }
    ] },
    "B": { "Type": "Succeed" }
} }`,
  );
});

test('a lower-case t is put right', () => {
  checkFix(
    comparisonTimestamp,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Default": "B", "Choices": [
      { "Variable": "$.at", "TimestampLessThan": "2016-03-14t01:59:00z", "Next": "B" }
    ] },
    "B": { "Type": "Succeed" }
} }`,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Default": "B", "Choices": [
      { "Variable": "$.at", "TimestampLessThan": "2016-03-14T01:59:00Z", "Next": "B" }
    ] },
    "B": { "Type": "Succeed" }
} }`,
  );
});
