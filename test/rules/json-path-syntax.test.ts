import { test } from 'vitest';
import { jsonPathSyntax } from '../../packages/core/src/rules/json-path-syntax.ts';
import { check, checkFix, checkNoFix } from '../check.ts';

test('a path begins with a dollar sign', () => {
  check(
    jsonPathSyntax,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "InputPath": "order",
//               ^^^^^^^ \`order\` is no path, which \`InputPath\` takes: a path begins with \`$\`.
    "End": true
} } }`,
  );
});

test('a path is closed', () => {
  check(
    jsonPathSyntax,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "OutputPath": "$.orders[?(@.open",
//                                  ^ Expected \`)\` after the condition, but the text ends.
    "End": true
} } }`,
  );
});

test('a name follows a dot', () => {
  check(
    jsonPathSyntax,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Wait",
    "SecondsPath": "$.delay.",
//                          ^ Expected a name, \`*\` or \`[\` after the dot, but the text ends.
    "End": true
} } }`,
  );
});

test('the variable and the operand of a comparison are paths', () => {
  check(
    jsonPathSyntax,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Default": "B", "Choices": [
      { "Variable": "total", "NumericEqualsPath": "limit", "Next": "B" }
//                  ^^^^^^^ \`total\` is no path, which \`Variable\` takes: a path begins with \`$\`.
//                                                ^^^^^^^ \`limit\` is no path, which \`NumericEqualsPath\` takes: a path begins with \`$\`.
    ] },
    "B": { "Type": "Succeed" }
} }`,
  );
});

test('an intrinsic function is no path', () => {
  check(
    jsonPathSyntax,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "InputPath": "States.Array($.a)",
//               ^^^^^^^^^^^^^^^^^^^ \`InputPath\` takes a path, and no intrinsic function.
    "End": true
} } }`,
  );
});

test('ErrorPath takes an intrinsic function', () => {
  check(
    jsonPathSyntax,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Fail",
    "ErrorPath": "States.Format('E{}', $.code)"
} } }`,
  );
});

test('a JSONata expression is no path', () => {
  check(
    jsonPathSyntax,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Map",
    "ItemsPath": "{% $states.input %}",
//               ^^^^^^^^^^^^^^^^^^^^^ \`ItemsPath\` takes a path, and JSONata is not evaluated in a JSONPath state.
    "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true } } },
    "End": true
} } }`,
  );
});

test('hyphens, filters, escapes, variables and the context object are part of the grammar', () => {
  check(
    jsonPathSyntax,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "InputPath": "$.delivery-partner[?(@.a == 1 && @.b)]",
    "OutputPath": "$$.Execution.Input",
    "End": true, "ResultPath": "$.store\\\\.book"
} } }`,
  );
});

test('null is no path, and legal', () => {
  check(
    jsonPathSyntax,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "InputPath": null,
    "ResultPath": null,
    "End": true
} } }`,
  );
});

test('a path that only deployment knows', () => {
  check(
    jsonPathSyntax,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "InputPath": "\${InputPath}",
    "OutputPath": "order.\${Field}",
    "End": true
} } }`,
  );
});

test('a name is made a path', () => {
  checkFix(
    jsonPathSyntax,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "InputPath": "order.items",
    "End": true
} } }`,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "InputPath": "$.order.items",
    "End": true
} } }`,
  );
});

test('what is no name is not guessed at', () => {
  checkNoFix(
    jsonPathSyntax,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "InputPath": "()",
    "End": true
} } }`,
  );
});

test('in YAML', () => {
  check(
    jsonPathSyntax,
    `
StartAt: A
States:
  A:
    Type: Pass
    InputPath: $.a[
#                  ^ Expected a name in quotes, an index, \`*\` or \`?\`, but the text ends.
    End: true
`,
    { format: 'yaml' },
  );
});
