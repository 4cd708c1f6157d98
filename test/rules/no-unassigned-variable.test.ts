import { test } from 'vitest';
import { noUnassignedVariable } from '../../packages/core/src/rules/no-unassigned-variable.ts';
import { check, checkFix } from '../check.ts';

test('a variable that nothing assigns', () => {
  check(
    noUnassignedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "Parameters": { "a.$": "$nope.x", "b.$": "$.a" } }
//                            ^^^^^ Nothing assigns the variable \`$nope\`. Did you mean \`$.nope\`?
} }`,
  );
});

test('a name nearly right', () => {
  check(
    noUnassignedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "total": 1 }, "Next": "B" },
    "B": { "Type": "Pass", "End": true,
      "Parameters": { "a.$": "States.MathAdd($totl, 1)" } }
//                                           ^^^^^ Nothing assigns the variable \`$totl\`. Did you mean \`$total\`?
} }`,
  );
});

test('a variable that a later state assigns', () => {
  check(
    noUnassignedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Next": "B",
      "InputPath": "$x" },
//                  ^^ No way to state \`A\` assigns the variable \`$x\`.
    "B": { "Type": "Pass", "End": true,
      "Assign": { "x": 1 } }
} }`,
  );
});

test('the variables of a branch vanish at its end', () => {
  check(
    noUnassignedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "Next": "B", "Branches": [{ "StartAt": "I", "States": {
      "I": { "Type": "Pass", "Assign": { "x": 1 }, "End": true } } }] },
    "B": { "Type": "Pass", "End": true,
      "InputPath": "$x" }
//                  ^^ The variable \`$x\` is assigned in another scope only, and is not seen in this one.
} }`,
  );
});

test('branches do not see the variables of each other', () => {
  check(
    noUnassignedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "End": true, "Branches": [
      { "StartAt": "I", "States": { "I": { "Type": "Pass", "Assign": { "x": 1 }, "End": true } } },
      { "StartAt": "J", "States": { "J": { "Type": "Pass", "End": true,
        "InputPath": "$x" } } }] }
//                    ^^ The variable \`$x\` is assigned in another scope only, and is not seen in this one.
} }`,
  );
});

test('`$states` is not there', () => {
  check(
    noUnassignedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "InputPath": "$states.input" }
//                  ^^^^^^^ \`$states\` exists in JSONata states only.
} }`,
  );
});

test('a variable that holds a value', () => {
  check(
    noUnassignedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "x": 1 }, "Next": "B" },
    "B": { "Type": "Pass", "End": true,
      "InputPath": "$x" }
} }`,
  );
});

test('a Choice that asks first', () => {
  check(
    noUnassignedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Default": "A", "Choices": [{ "Next": "A", "And": [
      { "Variable": "$x", "IsPresent": true }, { "Variable": "$x", "NumericEquals": 1 }] }] }
} }`,
  );
});

test('an Assign that only deployment knows', () => {
  check(
    noUnassignedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": "\${Assign}", "Next": "B" },
    "B": { "Type": "Pass", "End": true,
      "InputPath": "$x" }
} }`,
  );
});

test('a target that only deployment knows', () => {
  check(
    noUnassignedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Next": "\${Next}" },
    "B": { "Type": "Pass", "End": true,
      "InputPath": "$x" }
} }`,
  );
});

test('a target that does not exist', () => {
  check(
    noUnassignedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Next": "C" },
    "B": { "Type": "Pass", "End": true,
      "InputPath": "$x" }
} }`,
  );
});

test('JSONata has a rule of its own', () => {
  check(
    noUnassignedVariable,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $x %}",
      "End": true }
} }`,
  );
});

test('a field of the input', () => {
  checkFix(
    noUnassignedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "InputPath": "$order.id" }
} }`,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "InputPath": "$.order.id" }
} }`,
  );
});

test('the nearest variable', () => {
  checkFix(
    noUnassignedVariable,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "total": 1 }, "Next": "B" },
    "B": { "Type": "Pass", "End": true,
      "InputPath": "$totl.a" }
} }`,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "total": 1 }, "Next": "B" },
    "B": { "Type": "Pass", "End": true,
      "InputPath": "$total.a" }
} }`,
  );
});
