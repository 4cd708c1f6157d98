import { test } from 'vitest';
import { noLiteralPath } from '../../packages/core/src/rules/no-literal-path.ts';
import { check, checkFix } from '../check.ts';

test('a path under a key without the suffix', () => {
  check(
    noLiteralPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "id": "$.id" },
//                        ^^^^^^ \`$.id\` is literal text here, because the key \`id\` does not end in \`.$\`.
    "End": true
} } }`,
  );
});

test('a context path, an index and a wildcard', () => {
  check(
    noLiteralPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": {
      "a": "$$.Execution.Id",
//         ^^^^^^^^^^^^^^^^^ \`$$.Execution.Id\` is literal text here, because the key \`a\` does not end in \`.$\`.
      "b": "$.list[0].x",
//         ^^^^^^^^^^^^^ \`$.list[0].x\` is literal text here, because the key \`b\` does not end in \`.$\`.
      "c": "$.list[*]"
//         ^^^^^^^^^^^ \`$.list[*]\` is literal text here, because the key \`c\` does not end in \`.$\`.
    },
    "End": true
} } }`,
  );
});

test('a call of an intrinsic function', () => {
  check(
    noLiteralPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Assign": { "id": "States.UUID()" },
//                    ^^^^^^^^^^^^^^^ \`States.UUID()\` is literal text here, because the key \`id\` does not end in \`.$\`.
    "End": true
} } }`,
  );
});

test('items of an array are not evaluated', () => {
  check(
    noLiteralPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "ids": ["$.id"] },
//                          ^^^^^^ \`$.id\` is literal text here: items of an array are not evaluated, and \`States.Array\` builds one from paths.
    "End": true
} } }`,
  );
});

test('a currency, a shell variable, an amount and an unknown function are texts', () => {
  check(
    noLiteralPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a": "$", "b": "$HOME", "c": "$.50", "d": "States.Foo()", "e": "$result" },
    "End": true
} } }`,
  );
});

test('a path for the service that is called', () => {
  check(
    noLiteralPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Task",
    "Resource": "arn:aws:states:::aws-sdk:eventbridge:putTargets",
    "Parameters": { "Rule": "r", "Targets": [{ "InputPath": "$.detail", "InputTransformer": { "InputPathsMap": { "id": "$.detail.id" } } }] },
    "End": true
} } }`,
  );
});

test('JSONata payloads hold no paths', () => {
  check(
    noLiteralPath,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Output": { "id": "$.id" },
    "End": true
} } }`,
  );
});

test('a text that only deployment knows', () => {
  check(
    noLiteralPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "id": "$.\${Field}" },
    "End": true
} } }`,
  );
});

test('the suffix makes the value dynamic', () => {
  checkFix(
    noLiteralPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "id": "$.id" },
    "End": true
} } }`,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "id.$": "$.id" },
    "End": true
} } }`,
  );
});

test('a whole payload is another matter', () => {
  check(
    noLiteralPath,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": "$.id",
    "End": true
} } }`,
  );
});

test('in YAML', () => {
  checkFix(
    noLiteralPath,
    `
StartAt: A
States:
  A:
    Type: Pass
    Parameters:
      id: $.id
    End: true
`,
    `
StartAt: A
States:
  A:
    Type: Pass
    Parameters:
      id.$: $.id
    End: true
`,
    { format: 'yaml' },
  );
});
