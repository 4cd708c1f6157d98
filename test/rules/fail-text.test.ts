import { test } from 'vitest';
import { failText } from '../../packages/core/src/rules/fail-text.ts';
import { checkDeep } from '../check.ts';

test('an object is no cause', async () => {
  await checkDeep(
    failText,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:pay", "End": true,
      "Catch": [{ "ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "B" }] },
    "B": { "Type": "Fail", "Error": "Unpaid", "CausePath": "$.error" }
//                                                         ^^^^^^^^^ \`CausePath\` of Fail \`B\` is always an object, and it takes a text. \`States.JsonToString\` makes one of it.
} }`,
  );
});

test('in JSONata', async () => {
  await checkDeep(
    failText,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output": { "code": 7 }, "Next": "B" },
    "B": { "Type": "Fail", "Error": "{% $states.input.code %}" }
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ \`Error\` of Fail \`B\` is always the number 7, and it takes a text. \`$string\` makes one of it.
} }`,
  );
});

test('a text is one', async () => {
  await checkDeep(
    failText,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Result": { "code": "7" }, "Next": "B" },
    "B": { "Type": "Fail", "ErrorPath": "$.code", "CausePath": "States.JsonToString($)" }
} }`,
  );
});
