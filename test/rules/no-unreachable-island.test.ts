import { test } from 'vitest';
import { noUnreachableIsland } from '../../packages/core/src/rules/no-unreachable-island.ts';
import { check } from '../check.ts';

test('states that lead to each other, and StartAt to none of them', () => {
  check(
    noUnreachableIsland,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true },
    "B": { "Type": "Pass", "Next": "C" },
//  ^^^ State \`B\` is never reached, because \`StartAt\` leads to none of the states that lead to it.
    "C": { "Type": "Pass", "Next": "B" }
//  ^^^ State \`C\` is never reached, because \`StartAt\` leads to none of the states that lead to it.
} }`,
  );
});

test('a state that only leads to itself', () => {
  check(
    noUnreachableIsland,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true },
    "B": { "Type": "Choice", "Choices": [{ "Variable": "$.a", "IsNull": true, "Next": "A" }], "Default": "B" }
//  ^^^ State \`B\` is never reached, because nothing but itself leads to it.
} }`,
  );
});

test('what hangs on a state without any way in is the other rule to report', () => {
  check(
    noUnreachableIsland,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true },
    "B": { "Type": "Pass", "Next": "C" },
    "C": { "Type": "Pass", "Next": "D" },
    "D": { "Type": "Pass", "Next": "C" }
} }`,
  );
});

test('a cycle that StartAt leads to is no island', () => {
  check(
    noUnreachableIsland,
    `
{ "StartAt": "B", "States": {
    "B": { "Type": "Pass", "Next": "C" },
    "C": { "Type": "Choice", "Choices": [{ "Variable": "$.a", "IsNull": true, "Next": "B" }], "Default": "D" },
    "D": { "Type": "Succeed" }
} }`,
  );
});

test.each([
  ['only deployment knows', '"${Next}"'],
  ['is misspelt', '"Bee"'],
])('a target that %s may lead to the island', (_, next) => {
  check(
    noUnreachableIsland,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Next": ${next} },
    "B": { "Type": "Pass", "Next": "C" },
    "C": { "Type": "Pass", "Next": "B" }
} }`,
  );
});
