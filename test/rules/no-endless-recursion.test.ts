import { test } from 'vitest';
import { noEndlessRecursion } from '../../packages/core/src/rules/no-endless-recursion.ts';
import { check } from '../check.ts';

test('every execution starts another one', () => {
  check(
    noEndlessRecursion,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Wait", "Seconds": 60, "Next": "B" },
    "B": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "IsPresent": true, "Next": "C" }], "Default": "D" },
    "C": { "Type": "Pass", "Next": "D" },
    "D": { "Type": "Task", "Resource": "arn:aws:states:::states:startExecution", "Next": "E",
      "Parameters": { "StateMachineArn.$": "$$.StateMachine.Id" } },
//                    ^^^^^^^^^^^^^^^^^^^ Every execution that ends has started the state machine anew in state \`D\`, so that it never comes to rest.
    "E": { "Type": "Succeed" }
} }`,
  );
});

test('in JSONata, through the SDK, in the first state', () => {
  check(
    noEndlessRecursion,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:sfn:startExecution", "End": true,
      "Arguments": { "StateMachineArn": "{% $states.context.StateMachine.Id %}" } }
//                   ^^^^^^^^^^^^^^^^^ Every execution that ends has started the state machine anew in state \`A\`, so that it never comes to rest.
} }`,
  );
});

test('by its name, which the template gives', () => {
  const template = (name: string, mark = '') => `
Resources:
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      StateMachineName: ${name}
      Definition:
        StartAt: A
        States:
          A: { Type: Task, Resource: "arn:aws:states:::states:startExecution", End: true,
            Parameters: { StateMachineArn: !Sub "arn:aws:states:\${AWS::Region}:\${AWS::AccountId}:stateMachine:orders" } }
${mark}`;
  const mark = `#                         ^^^^^^^^^^^^^^^ Every execution that ends has started the state machine anew in state \`A\`, so that it never comes to rest.
`;
  check(noEndlessRecursion, template('orders', mark), { format: 'yaml' });
  check(noEndlessRecursion, template('all-orders'), { format: 'yaml' });
  check(noEndlessRecursion, template('!Ref Name'), { format: 'yaml' });
});

test('a choice, an error or a branch may end it', () => {
  const own = `"Type": "Task", "Resource": "arn:aws:states:::states:startExecution", "Parameters": { "StateMachineArn.$": "$$.StateMachine.Id" }, "End": true`;
  const flow = (states: string) => `{ "StartAt": "A", "States": { ${states} } }`;
  check(
    noEndlessRecursion,
    flow(`"A": { "Type": "Choice", "Choices": [{ "Variable": "$.more", "BooleanEquals": true, "Next": "B" }], "Default": "C" },
          "B": { ${own} }, "C": { "Type": "Succeed" }`),
  );
  check(
    noEndlessRecursion,
    flow(`"A": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:f", "Next": "B",
            "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "C" }] },
          "B": { ${own} }, "C": { "Type": "Succeed" }`),
  );
  check(
    noEndlessRecursion,
    flow(`"A": { "Type": "Parallel", "End": true, "Branches": [{ "StartAt": "B", "States": { "B": { ${own} } } }] }`),
  );
  check(noEndlessRecursion, flow(`"A": { "Type": "Pass", "Next": "\${Next}" }, "B": { ${own} }`));
});

test('another machine, and one that is not known', () => {
  for (const machine of [
    '"StateMachineArn": "arn:aws:states:eu-west-1:123456789012:stateMachine:ship"',
    '"StateMachineArn.$": "$.machine"',
    '"StateMachineArn": "$$.StateMachine.Id"',
    '"Input": {}',
  ])
    check(
      noEndlessRecursion,
      `{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::states:startExecution", "Parameters": { ${machine} }, "End": true } } }`,
    );
});
