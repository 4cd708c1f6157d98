import { test } from 'vitest';
import { noUnusedVariable } from '../../packages/core/src/rules/no-unused-variable.ts';
import { check } from '../check.ts';

test('a variable that nothing reads', () => {
  check(
    noUnusedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Next": "B",
      "Assign": { "x": 1, "y.$": "$.y" } },
//                ^^^ The variable \`$x\` is assigned and never read.
    "B": { "Type": "Pass", "End": true,
      "InputPath": "$y" }
} }`,
  );
});

test('an inner scope reads it', () => {
  check(
    noUnusedVariable,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "x": 1 }, "Next": "B" },
    "B": { "Type": "Parallel", "End": true, "Branches": [{ "StartAt": "I", "States": {
      "I": { "Type": "Pass", "Output": "{% $x %}", "End": true } } }] }
} }`,
  );
});

test('one of the same name in a sibling scope is another one', () => {
  check(
    noUnusedVariable,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "End": true, "Branches": [
      { "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true,
        "Assign": { "x": 1 } } } },
//                  ^^^ The variable \`$x\` is assigned and never read.
      { "StartAt": "J", "States": { "J": { "Type": "Pass", "Assign": { "x": 1 }, "Next": "K" },
        "K": { "Type": "Pass", "Output": "{% $x %}", "End": true } } }] }
} }`,
  );
});

test('what is read where it is not seen is reported there', () => {
  check(
    noUnusedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "Next": "B", "Branches": [{ "StartAt": "I", "States": {
      "I": { "Type": "Pass", "Assign": { "x": 1 }, "End": true } } }] },
    "B": { "Type": "Pass", "End": true,
      "InputPath": "$x" }
} }`,
  );
});

test('a timestamp reads too', () => {
  check(
    noUnusedVariable,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "x": 1 }, "Next": "B" },
    "B": { "Type": "Wait", "Timestamp": "{% $x %}", "End": true }
} }`,
  );
});

test('text that only deployment knows may read it', () => {
  check(
    noUnusedVariable,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "x": 1 }, "Output": "{% \${Output} %}", "End": true }
} }`,
  );
});

test('text that cannot be read may read it', () => {
  check(
    noUnusedVariable,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "x": 1 }, "Output": "{% $x + %}", "End": true }
} }`,
  );
});

test('branches that only deployment knows may read it', () => {
  check(
    noUnusedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "x": 1 }, "Next": "B" },
    "B": { "Type": "Parallel", "Branches": "\${Branches}", "End": true }
} }`,
  );
});

test('names that Step Functions refuses are reported as such', () => {
  check(
    noUnusedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "Assign": { "states": 1, "a-b": 1 } }
} }`,
  );
});
