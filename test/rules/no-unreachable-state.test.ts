import { test } from 'vitest';
import { noUnreachableState } from '../../packages/core/src/rules/no-unreachable-state.ts';
import { check } from '../check.ts';

test('a state that nothing leads to', () => {
  check(
    noUnreachableState,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" },
    "B": { "Type": "Pass", "Next": "A" }
//  ^^^ Nothing leads to state \`B\`.
} }`,
  );
});

test('a Catcher is a way in', () => {
  check(
    noUnreachableState,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "Branches": [], "End": true, "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "B" }] },
    "B": { "Type": "Fail" }
} }`,
  );
});

test('a target that only deployment knows may be any state', () => {
  check(
    noUnreachableState,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Next": "\${Next}" },
    "B": { "Type": "Succeed" }
} }`,
  );
});

test('a key that only deployment knows may lead to any state', () => {
  check(
    noUnreachableState,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "\${Way}": "B" },
    "B": { "Type": "Succeed" }
} }`,
  );
});
