import { test } from 'vitest';
import { queryResult } from '../../packages/core/src/rules/query-result.ts';
import { checkDeep } from '../check.ts';

test('a member that is not there', async () => {
  await checkDeep(
    queryResult,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output": { "order": { "id": 7 } }, "Next": "B" },
    "B": { "Type": "Pass", "Output": { "x": "{% $states.input.id %}" }, "End": true }
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^ \`$states.input.id\` finds nothing whenever state \`B\` reads it: \`$states.input\`, made by \`Output\` of \`A\`, has only \`order\`. Did you mean \`$states.input.order.id\`?
} }`,
  );
});

test('a member that is not there, of which an element is looked for', async () => {
  await checkDeep(
    queryResult,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output": { "order": { "id": 7 } }, "Next": "B" },
    "B": { "Type": "Pass", "Output": "{% $states.input.lines[-1].id %}", "End": true }
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`$states.input.lines\` finds nothing whenever state \`B\` reads it: \`$states.input\`, made by \`Output\` of \`A\`, has only \`order\`.
} }`,
  );
});

test('what is filtered may be anything', async () => {
  await checkDeep(
    queryResult,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output": { "lines": [{ "id": 7 }], "order": { "id": 7 } }, "Next": "B" },
    "B": { "Type": "Pass", "Output": ["{% $states.input.lines[-1].id %}", "{% $states.input.order[id = 7].id %}"], "End": true }
} }`,
  );
});

test('what a function returns is the Payload', async () => {
  await checkDeep(
    queryResult,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": { "FunctionName": "pay" },
      "Output": "{% $states.result.receipt %}", "End": true }
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`$states.result.receipt\` finds nothing whenever state \`A\` reads it: \`$states.result\` is what invoking the function of \`A\` gives, and what the function returns is the \`Payload\` in it. Did you mean \`$states.result.Payload.receipt\`?
} }`,
  );
});

test('a condition that is a number', async () => {
  await checkDeep(
    queryResult,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output": { "n": 7 }, "Next": "B" },
    "B": { "Type": "Choice", "Choices": [{ "Condition": "{% $states.input.n %}", "Next": "C" }], "Default": "C" },
//                                                      ^^^^^^^^^^^^^^^^^^^^^^^ The condition is neither \`true\` nor \`false\` whenever state \`B\` evaluates it, which fails the state.
    "C": { "Type": "Succeed" }
} }`,
  );
});

test('a comparison with what is never there', async () => {
  await checkDeep(
    queryResult,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output": { "n": 7 }, "Next": "B" },
    "B": { "Type": "Choice", "Choices": [{ "Condition": "{% $states.input.m > 1 %}", "Next": "C" }], "Default": "C" },
//                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ The condition is neither \`true\` nor \`false\` whenever state \`B\` evaluates it, which fails the state.
    "C": { "Type": "Succeed" }
} }`,
  );
});

test('what may be nothing is let through, and of variables other rules speak', async () => {
  await checkDeep(
    queryResult,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output": "{% $states.input.order %}", "Next": "B" },
    "B": { "Type": "Pass", "Output": "{% $nobody %}", "End": true }
} }`,
  );
});

test('in a longer expression it is left out', async () => {
  await checkDeep(
    queryResult,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output": { "a": 1 }, "Next": "B" },
    "B": { "Type": "Pass", "Output": "{% 'x' & $states.input.b %}", "End": true }
} }`,
  );
});
