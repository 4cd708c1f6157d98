import { expect, test } from 'vitest';
import { checkRefactoring, titlesAt } from './actions.ts';

test('what a Task computes for its call is made by a Pass state before it', () => {
  checkRefactoring(
    `{
  "StartAt": "Look",
  "States": {
    "Look": { "Type": "Wait", "Seconds": 1, "Next": "Pay" },
    "Pay": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": {
        "FunctionName": "pay",
        "Payload": {
          "id.$": "$.order.id",
          "kind": "new"
        },▮
        "ClientContext.$": "States.Base64Encode($.who)"
      },
      "OutputPath": "$.Payload",
      "End": true
    }
  }
}`,
    'Extract the `Parameters` of `Pay` into a Pass state',
    `{
  "StartAt": "Look",
  "States": {
    "Look": { "Type": "Wait", "Seconds": 1, "Next": "PreparePay" },
    "PreparePay": { "Type": "Pass", "Parameters": { "Payload": { "id.$": "$.order.id", "kind": "new" }, "ClientContext.$": "States.Base64Encode($.who)" }, "Next": "Pay" },
    "Pay": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": {
        "FunctionName": "pay",
        "Payload.$": "$.Payload",
        "ClientContext.$": "$.ClientContext"
      },
      "OutputPath": "$.Payload",
      "End": true
    }
  }
}`,
  );
});

test('in JSONata and YAML', () => {
  checkRefactoring(
    `QueryLanguage: JSONata
StartAt: Pay order
States:
  Pay order:
    Type: Task
    Resource: arn:aws:states:::lambda:invoke
    Arguments:
      FunctionName: pay
      Payload:
        id: "{% $states.input.id %}"▮
    Output: "{% $states.result.Payload %}"
    End: true
`,
    'Extract the `Arguments` of `Pay order` into a Pass state',
    `QueryLanguage: JSONata
StartAt: Prepare Pay order
States:
  Pay order:
    Type: Task
    Resource: arn:aws:states:::lambda:invoke
    Arguments:
      FunctionName: pay
      Payload: "{% $states.input.Payload %}"
    Output: "{% $states.result.Payload %}"
    End: true
  Prepare Pay order:
    Type: Pass
    Output:
      Payload:
        id: "{% $states.input.id %}"
    Next: Pay order
`,
    'yaml',
  );
});

test('nothing is extracted where something else sees the input, or the value may be another one', () => {
  const titles = (fields: string, language = 'JSONPath') =>
    titlesAt(
      `{ "QueryLanguage": "${language}", "StartAt": "A", "States": { "A": { ▮"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", ${fields}, "End": true } } }`,
    ).join();
  const given = '"Parameters": { "Payload.$": "$.a" }';
  expect(titles(given)).toContain('Extract');
  for (const fields of [
    `${given}, "ResultPath": "$.b"`,
    `${given}, "ResultPath": null`,
    `${given}, "InputPath": "$.c"`,
    `${given}, "TimeoutSecondsPath": "$.c"`,
    `${given}, "Assign": { "a.$": "$" }`,
    `${given}, "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "A" }]`,
    '"Parameters": { "Payload.$": "$$.State.Name" }',
    '"Parameters": { "Payload.$": "$$.Task.Token" }',
    '"Parameters": { "Payload.$": "States.UUID()" }',
    '"Parameters": { "Payload": "${Given}", "a": { "b.$": "$.c", "d": "${Given}" } }',
    '"Parameters": { "Payload": 1 }',
  ])
    expect(titles(fields), fields).not.toContain('Extract');
  const computed = '"Arguments": { "Payload": "{% $states.input.a %}" }';
  expect(titles(computed, 'JSONata')).toContain('Extract');
  for (const fields of [
    `${computed}, "Output": "{% $states.input.b %}"`,
    `${computed}, "Assign": { "a": "{% $states %}" }`,
    '"Arguments": { "Payload": "{% $uuid() %}" }',
    '"Arguments": "{% $states.input %}"',
  ])
    expect(titles(fields, 'JSONata'), fields).not.toContain('Extract');
});

test('what is nested without end stays where it is', () => {
  const deep = `${'{ "a": '.repeat(5_000)}1${' }'.repeat(5_000)}`;
  const text = `{ "StartAt": "A", "States": { "A": { ▮"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "Payload.$": "$.a", "b": { "c.$": "$", "d": ${deep} } }, "End": true } } }`;
  expect(titlesAt(text).join()).not.toContain('Extract');
  expect(titlesAt(text).join()).toContain('Wrap');
});
