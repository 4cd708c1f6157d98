import { long } from '../browser/machines.ts';

/** The files of the workspace in which machines are looked at. */
export const shownFiles: ReadonlyMap<string, string> = new Map([
  [
    'parcel.asl.json',
    `{
  "StartAt": "Weigh",
  "States": {
    "Weigh": {
      "Type": "Choice",
      "Choices": [{ "Variable": "$.kg", "NumericGreaterThan": 5, "Next": "Lift" }],
      "Default": "Pay"
    },
    "Lift": { "Type": "Pass", "Result": { "by": "crane" }, "Next": "Pay" },
    "Pay": { "Type": "Succeed" }
  }
}
`,
  ],
  // `Total` reads a field that is never there, which only executions show.
  [
    'price.asl.json',
    `{
  "StartAt": "Price",
  "States": {
    "Price": { "Type": "Pass", "Result": { "net": 5 }, "Next": "Total" },
    "Total": {
      "Type": "Pass",
      "InputPath": "$.gross",
      "End": true
    }
  }
}
`,
  ],
  [
    'notify.template.yaml',
    `Transform: AWS::Serverless-2016-10-31
Resources:
  Notify:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - Version: "2012-10-17"
          Statement:
            - { Effect: Allow, Action: "s3:GetObject", Resource: "*" }
      Definition:
        StartAt: Send
        States:
          Send:
            Type: Task
            Resource: arn:aws:states:::sqs:sendMessage
            Parameters: { QueueUrl: "https://sqs.eu-west-1.amazonaws.com/123456789012/q", MessageBody: x }
            End: true
`,
  ],
  ['many.asl.json', JSON.stringify(long(1000), undefined, 2)],
]);
