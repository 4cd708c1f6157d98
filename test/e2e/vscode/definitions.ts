/** The files of the workspace that the tests open. */
export const files: ReadonlyMap<string, string> = new Map([
  [
    'order.asl.json',
    `{
  "StartAt": "Reserve",
  "States": {
    "Reserve": {
      "Type": "Pass",
      "Assign": { "order.$": "$.order" },
      "Next": "Shipp"
    },
    "Ship": {
      "Type": "Pass",
      "Resultpath": null,
      "OutputPath": "$order",
      "End": true
    }
  }
}
`,
  ],
  [
    'refund.asl.yaml',
    `StartAt: Decide
QueryLanguage: JSONata
States:
  Decide:
    Type: Choice
    Choices:
      - Condition: "{% $states.input.amount > 100 %}"
        Next: Reviw
    Default: Pay
  Review:
    Type: Pass
    Output: |-
      {%
        $uppercase($states.input.name)
      %}
    Next: Pay
  Pay:
    Type: Succeed
`,
  ],
  [
    'parcel.template.yaml',
    `Transform: AWS::Serverless-2016-10-31
Resources:
  Parcel:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition:
        StartAt: Pack
        States:
          Pack:
            Type: Pass
            Next: Send
          Send:
            Type: Succeed
`,
  ],
  ['closed.asl.json', '{ "StartAt": "Nowhere", "States": { "Here": { "Type": "Succeed" } } }\n'],
  ['plain.json', '{ "name": "no definition" }\n'],
]);

/** One problem that the AWS Toolkit knows as well, and one that it does not. */
export const oddFiles: ReadonlyMap<string, string> = new Map([
  [
    'pause.asl.json',
    `{
  "StartAt": "Pause",
  "States": {
    "Pause": {
      "Type": "Wait", "Seconds": 5,
      "SecondsPath": "$.seconds",
      "Next": "Gone"
    },
    "End": { "Type": "Succeed" }
  }
}
`,
  ],
]);
