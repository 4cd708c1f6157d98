import { test } from 'vitest';
import { templateValue } from '../../packages/core/src/rules/template-value.ts';
import { check, checkFix } from '../check.ts';

test('a key that ends in `.$` takes a path', () => {
  check(
    templateValue,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "foo" },
//                         ^^^^^ \`a.$\` takes a path or an intrinsic function as its value, and \`foo\` is neither.
    "End": true
} } }`,
  );
});

test('a key that ends in `.$` takes a string', () => {
  check(
    templateValue,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": 1 },
//                         ^ \`a.$\` takes a path or an intrinsic function, and this is a number.
    "End": true
} } }`,
  );
});

test('objects inside arrays are templates too', () => {
  check(
    templateValue,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "list": [{ "a.$": "foo" }] },
//                                    ^^^^^ \`a.$\` takes a path or an intrinsic function as its value, and \`foo\` is neither.
    "End": true
} } }`,
  );
});

test('a malformed path', () => {
  check(
    templateValue,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "$.a[" },
//                              ^ Expected a name in quotes, an index, \`*\` or \`?\`, but the text ends.
    "End": true
} } }`,
  );
});

test('no blank stands before the parenthesis of a call', () => {
  check(
    templateValue,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Array (1)" },
//                                      ^ Expected \`(\` directly after \`States.Array\`, but found a blank.
    "End": true
} } }`,
  );
});

test('texts of a call stand in single quotes', () => {
  check(
    templateValue,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Format(\\"x\\")" },
//                                        ^^ Expected an argument, of which texts stand in single quotes, but found \`"\`.
    "End": true
} } }`,
  );
});

test('a text of a call escapes quotes, braces and backslashes, and nothing else', () => {
  check(
    templateValue,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.StringToJson('{\\\\\\"a\\\\\\":1}')" },
//                                                  ^^ Expected \`'\`, \`{\`, \`}\` or \`\\\` after the backslash, but found \`"\`.
    "End": true
} } }`,
  );
});

test('a call in ErrorPath is read too', () => {
  check(
    templateValue,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Fail",
    "ErrorPath": "States.Format('E{}', $.code"
//                                           ^ Expected \`,\` or \`)\` after the argument, but the text ends.
} } }`,
  );
});

test('paths, context paths, variables and calls', () => {
  check(
    templateValue,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "$.a", "b.$": "$$.State.Name", "c.$": "$c[0]", "d.$": "States.Array(null, true, 1.5, 'x')" },
    "End": true
} } }`,
  );
});

test('JSONata states have no such keys', () => {
  check(
    templateValue,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Output": { "a.$": "foo" },
    "End": true
} } }`,
  );
});

test('a value that only deployment knows', () => {
  check(
    templateValue,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "\${Path}", "b.$": { "Ref": "Path" } },
    "End": true
} } }`,
  );
});

test('a name is made a path', () => {
  checkFix(
    templateValue,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "foo" },
    "End": true
} } }`,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "$.foo" },
    "End": true
} } }`,
  );
});

test('or the value is sent as it is', () => {
  checkFix(
    templateValue,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "foo" },
    "End": true
} } }`,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a": "foo" },
    "End": true
} } }`,
    { title: 'Rename `a.$` to `a`' },
  );
});
