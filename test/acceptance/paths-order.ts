/** Charges an order; `Never` has a rule that an earlier one leaves nothing for. */
export const order = `{
  "StartAt": "Charge",
  "States": {
    "Charge": {
      "Type": "Task",
      "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:charge",
      "ResultPath": "$.charge",
      "Retry": [{ "ErrorEquals": ["Card.Busy"], "IntervalSeconds": 3, "MaxAttempts": 1 }],
      "Catch": [{ "ErrorEquals": ["Card.Declined"], "Next": "Declined" }],
      "Next": "Route"
    },
    "Route": {
      "Type": "Choice",
      "Choices": [
        { "Variable": "$.total", "NumericGreaterThan": 100, "Next": "Both" },
        { "Variable": "$.total", "NumericGreaterThan": 200, "Next": "Never" }
      ],
      "Default": "Done"
    },
    "Both": {
      "Type": "Parallel",
      "Branches": [
        { "StartAt": "Pack", "States": { "Pack": { "Type": "Pass", "End": true } } },
        { "StartAt": "Tell", "States": { "Tell": { "Type": "Pass", "End": true } } }
      ],
      "Next": "Done"
    },
    "Never": { "Type": "Pass", "Next": "Done" },
    "Done": { "Type": "Succeed" },
    "Declined": { "Type": "Fail", "Error": "Order.Declined", "Cause": "The card was declined." }
  }
}
`;
