/** The files of a workspace with tests. */
export const testedFiles: ReadonlyMap<string, string> = new Map([
  [
    'pay.asl.json',
    `{
  "StartAt": "Weigh",
  "States": {
    "Weigh": {
      "Type": "Choice",
      "Choices": [
        { "Variable": "$.kg", "NumericGreaterThan": 5, "Next": "Fork" }
      ],
      "Default": "Pay"
    },
    "Fork": {
      "Type": "Parallel",
      "Branches": [
        {
          "StartAt": "Lift",
          "States": {
            "Lift": { "Type": "Pass", "Assign": { "crane": 2 }, "End": true }
          }
        }
      ],
      "ResultPath": null,
      "Next": "Pay"
    },
    "Pay": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": { "FunctionName": "pay", "Payload.$": "$" },
      "Retry": [{ "ErrorEquals": ["Lambda.TooManyRequestsException"] }],
      "TimeoutSeconds": 30,
      "End": true
    }
  }
}
`,
  ],
  [
    'pay.asl.test.yaml',
    `mocks:
  Pay: { return: { Payload: { paid: true } } }
tests:
  - name: a light parcel is paid
    input: { kg: 1 }
    expect: { path: [Weigh, Pay], output: { Payload: { paid: true } } }
  - name: a heavy parcel is lifted
    input: { kg: 9 }
    expect: { visits: [Lift] }
  - name: a parcel costs seven
    input: { kg: 2 }
    expect: { output: { Payload: { price: 7 } } }
`,
  ],
]);
