import { expect, test } from 'vitest';
import { checkRefactoring, titlesAt } from './actions.ts';

test('a state is wrapped in a Parallel state that has its name, its way on and its output', () => {
  checkRefactoring(
    `{
    "StartAt": "Pay",
    "States": {
        "Pay": {
            "Type": "Task",▮
            "Resource": "arn:aws:states:::sqs:sendMessage",

            "Next": "Ship"
        },
        "Ship": { "Type": "Succeed" }
    }
}`,
    'Wrap `Pay` in a Parallel state',
    `{
    "StartAt": "Pay",
    "States": {
        "Pay": {
            "Type": "Parallel",
            "Branches": [
                {
                    "StartAt": "PayStep",
                    "States": {
                        "PayStep": {
                            "Type": "Task",
                            "Resource": "arn:aws:states:::sqs:sendMessage",

                            "End": true
                        }
                    }
                }
            ],
            "OutputPath": "$[0]",
            "Next": "Ship"
        },
        "Ship": { "Type": "Succeed" }
    }
}`,
  );
});

test('in JSONata, on one line', () => {
  checkRefactoring(
    '{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { ▮"Type": "Pass", "End": true } } }',
    'Wrap `A` in a Parallel state',
    '{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Parallel", "Branches": [{ "StartAt": "AStep", "States": ' +
      '{ "AStep": { "Type": "Pass", "End": true } } }], "Output": "{% $states.result[0] %}", "End": true } } }',
  );
});

test('a block of YAML stays as it is written, further in', () => {
  checkRefactoring(
    `QueryLanguage: JSONata
StartAt: pay
States:
  pay:
    # what it does
    Type: Task▮
    Resource: arn:aws:states:::sqs:sendMessage
    Arguments:
      MessageBody: |
        one

        two
    Next: ship # and then
  ship: { Type: Succeed }
`,
    'Wrap `pay` in a Parallel state',
    `QueryLanguage: JSONata
StartAt: pay
States:
  pay:
    # what it does
    Type: Parallel
    Branches:
      - StartAt: payStep
        States:
          payStep:
            Type: Task
            Resource: arn:aws:states:::sqs:sendMessage
            Arguments:
              MessageBody: |
                one

                two
            End: true # and then
    Output: "{% $states.result[0] %}"
    Next: ship
  ship: { Type: Succeed }
`,
    'yaml',
  );
});

test('a target on a line of its own moves up to its key', () => {
  checkRefactoring(
    `StartAt: Pay
States:
  Pay:▮
    Type: Task
    Resource: pay
    Next:
      Ship
  Ship: { Type: Succeed }
`,
    'Wrap `Pay` in a Parallel state',
    `StartAt: Pay
States:
  Pay:
    Type: Parallel
    Branches:
      - StartAt: PayStep
        States:
          PayStep:
            Type: Task
            Resource: pay
            End: true
    OutputPath: "$[0]"
    Next: Ship
  Ship: { Type: Succeed }
`,
    'yaml',
  );
});

test('a state is run for each item of its input', () => {
  checkRefactoring(
    `StartAt: pay-it
States:
  pay-it:
    Type: Task▮
    Resource: arn:aws:lambda:eu-west-1:123456789012:function:pay
    End: true
`,
    'Run `pay-it` for each item of its input, in a Map state',
    `StartAt: pay-it
States:
  pay-it:
    Type: Map
    ItemProcessor:
      ProcessorConfig:
        Mode: INLINE
      StartAt: pay-it-step
      States:
        pay-it-step:
          Type: Task
          Resource: arn:aws:lambda:eu-west-1:123456789012:function:pay
          End: true
    End: true
`,
    'yaml',
  );
});

test('nothing is wrapped that leads out of it, is seen behind it or asks where it is', () => {
  const titles = (fields: string) =>
    titlesAt(`{ "StartAt": "A", "States": { "A": { ▮${fields}, "End": true }, "B": { "Type": "Fail" } } }`).join();
  expect(titles('"Type": "Pass"')).toContain('Wrap');
  for (const fields of [
    '"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "B" }]',
    '"Type": "Pass", "Assign": { "a": 1 }',
    '"Type": "Pass", "Parameters": { "a.$": "$$.State.Name" }',
    '"Type": "Pass", "Parameters": { "a.$": "$$" }',
    '"QueryLanguage": "JSONata", "Type": "Pass", "Output": "{% $states.context.State.EnteredTime %}"',
    '"Type": "Pass", "Next": "B"',
    '"Type": "Choice", "Choices": []',
  ])
    expect(titles(fields), fields).not.toContain('Wrap');
});
