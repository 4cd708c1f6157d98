import { test } from 'vitest';
import { variableName } from '../../packages/core/src/rules/variable-name.ts';
import { check, checkFix, checkNoFix } from '../check.ts';

test('a name begins with a letter, and goes on with letters, digits and underscores', () => {
  check(
    variableName,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "Assign": {
        "1a": 1,
//      ^^^^ \`1\` cannot begin the name of a variable, which is made of letters, digits and underscores.
        "my-var": 1,
//      ^^^^^^^^ \`-\` cannot stand in the name of a variable, which is made of letters, digits and underscores.
        "a b": 1,
//      ^^^^^ \` \` cannot stand in the name of a variable, which is made of letters, digits and underscores.
        "": 1,
//      ^^ The name of a variable has at least one character.
        "größe": 1, "_x": 1, "x_1": 1 } }
} }`,
  );
});

test('a name has at most 80 characters', () => {
  check(
    variableName,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "Assign": {
        "vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv": 1,
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The name of the variable is longer than 80 characters.
        "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww": 1 } }
} }`,
  );
});

test('a name is written without `$`', () => {
  check(
    variableName,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "Assign": { "$x": 1 } }
//                ^^^^ A variable is assigned by its name without \`$\`. Did you mean \`x\`?
} }`,
  );
});

test('a part of a variable cannot be assigned', () => {
  check(
    variableName,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "Assign": {
        "order.id": 1,
//      ^^^^^^^^^^ \`order.id\` is a part of the variable \`order\`, and only a whole variable can be assigned.
        "items[0].$": "$.a" } }
//      ^^^^^^^^^^^^ \`items[0]\` is a part of the variable \`items\`, and only a whole variable can be assigned.
} }`,
  );
});

test('the suffix of JSONPath states is no part of the name', () => {
  check(
    variableName,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "Assign": { "x.$": "$.x" } }
} }`,
  );
});

test('in a JSONata state it is', () => {
  check(
    variableName,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "Assign": { "x.$": "$.x" } }
//                ^^^^^ In a JSONata state \`.$\` would be a part of the variable's name. Did you mean \`x\`?
} }`,
  );
});

test('Catchers and Choice rules assign too', () => {
  check(
    variableName,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "r", "Next": "B",
      "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "B",
        "Assign": { "a-b": 1 } }] },
//                  ^^^^^ \`-\` cannot stand in the name of a variable, which is made of letters, digits and underscores.
    "B": { "Type": "Choice", "Choices": [{ "Variable": "$.a", "IsNull": true, "Next": "A",
      "Assign": { "c-d": 1 } }] }
//                ^^^^^ \`-\` cannot stand in the name of a variable, which is made of letters, digits and underscores.
} }`,
  );
});

test('a name that only deployment knows', () => {
  check(
    variableName,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "Assign": { "\${Name}-x": 1, "Fn::If": [1, 2] } }
} }`,
  );
});

test('the dollar is dropped, and the suffix stays', () => {
  checkFix(
    variableName,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "Assign": { "$x.$": "$.x" } }
} }`,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "Assign": { "x.$": "$.x" } }
} }`,
  );
});

test('the suffix is dropped in a JSONata state', () => {
  checkFix(
    variableName,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true, "Assign": { "x.$": 1 } }
} }`,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true, "Assign": { "x": 1 } }
} }`,
  );
});

test('the right name is taken', () => {
  checkNoFix(
    variableName,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "Assign": { "$x": 1, "x": 2 } }
} }`,
  );
});
