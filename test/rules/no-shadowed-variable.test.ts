import { test } from 'vitest';
import { noShadowedVariable } from '../../packages/core/src/rules/no-shadowed-variable.ts';
import { check } from '../check.ts';

test('a branch cannot assign a variable around it', () => {
  check(
    noShadowedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "x": 1 }, "Next": "B" },
    "B": { "Type": "Parallel", "End": true, "Branches": [{ "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true,
      "Assign": { "x.$": "$.x", "y": 1 } } } }] }
//                ^^^^^ The variable \`$x\` exists around this scope already, and cannot be assigned inside it.
} }`,
  );
});

test('nor can a scope further inside', () => {
  check(
    noShadowedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "x": 1 }, "Next": "B" },
    "B": { "Type": "Parallel", "End": true, "Branches": [{ "StartAt": "C", "States": {
      "C": { "Type": "Map", "End": true, "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true,
        "Assign": { "x": 1 } } } } } } }] }
//                  ^^^ The variable \`$x\` exists around this scope already, and cannot be assigned inside it.
} }`,
  );
});

test('what the scope around assigns later does not exist yet', () => {
  check(
    noShadowedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "Next": "B", "Branches": [{ "StartAt": "I", "States": {
      "I": { "Type": "Pass", "Assign": { "x": 1 }, "End": true } } }] },
    "B": { "Type": "Pass", "End": true,
      "Assign": { "x": 1 } }
} }`,
  );
});

test('two branches may use the same name', () => {
  check(
    noShadowedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "End": true, "Branches": [
      { "StartAt": "I", "States": { "I": { "Type": "Pass", "Assign": { "x": 1 }, "End": true } } },
      { "StartAt": "J", "States": { "J": { "Type": "Pass", "Assign": { "x": 1 }, "End": true } } }] }
} }`,
  );
});

test('a distributed Map does not see the variables around it', () => {
  check(
    noShadowedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "x": 1 }, "Next": "B" },
    "B": { "Type": "Map", "End": true, "ItemProcessor": {
      "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
      "StartAt": "I", "States": { "I": { "Type": "Pass", "Assign": { "x": 1 }, "End": true } } } }
} }`,
  );
});

test('an Assign that only deployment knows', () => {
  check(
    noShadowedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": "\${Assign}", "Next": "B" },
    "B": { "Type": "Parallel", "End": true, "Branches": [{ "StartAt": "I", "States": {
      "I": { "Type": "Pass", "Assign": { "x": 1 }, "End": true } } }] }
} }`,
  );
});
