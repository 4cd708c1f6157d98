/** Definitions as people write them, in which the positions of the table are. */

export const order = `{
  "Comment": "Takes an order from its payment to its delivery",
  "StartAt": "Validate order",
  "States": {
    "Validate order": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": { "FunctionName": "arn:aws:lambda:eu-west-1:123456789012:function:validate", "Payload.$": "$" },
      "ResultSelector": { "isValid.$": "$.Payload.isValid", "total.$": "$.Payload.total" },
      "ResultPath": "$.validation",
      "Retry": [{ "ErrorEquals": ["Lambda.ServiceException", "Lambda.SdkClientException"], "IntervalSeconds": 2, "MaxAttempts": 6 }],
      "Catch": [{ "ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Report failure" }],
      "Next": "Is it valid?"
    },
    "Is it valid?": {
      "Type": "Choice",
      "Choices": [
        { "Variable": "$.validation.isValid", "BooleanEquals": false, "Next": "Reject" },
        { "And": [{ "Variable": "$.validation.total", "NumericGreaterThan": 0 }, { "Variable": "$.express", "IsPresent": true }], "Next": "Charge" }
      ],
      "Default": "Wait for stock"
    },
    "Wait for stock": { "Type": "Wait", "SecondsPath": "$.stock.delay", "Next": "Charge" },
    "Charge": {
      "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
      "Parameters": {
        "QueueUrl": "https://sqs.eu-west-1.amazonaws.com/123456789012/payments",
        "MessageBody": { "token.$": "$$.Task.Token", "amount.$": "$.validation.total" }
      },
      "TimeoutSeconds": 3600,
      "ResultPath": "$.payment",
      "Assign": { "receipt.$": "$.receiptId" },
      "Catch": [{ "ErrorEquals": ["CardDeclined"], "ResultPath": "$.error", "Next": "Reject" }],
      "Next": "Ship all lines"
    },
    "Ship all lines": {
      "Type": "Map",
      "ItemsPath": "$.lines",
      "ItemSelector": { "line.$": "$$.Map.Item.Value", "orderId.$": "$.orderId" },
      "MaxConcurrency": 5,
      "ItemProcessor": {
        "ProcessorConfig": { "Mode": "INLINE" },
        "StartAt": "Reserve line",
        "States": {
          "Reserve line": {
            "Type": "Task",
            "Resource": "arn:aws:states:::dynamodb:updateItem",
            "Parameters": {
              "TableName": "stock",
              "Key": { "sku": { "S.$": "$.line.sku" } },
              "UpdateExpression": "SET reserved = :true",
              "ReturnValues": "ALL_NEW"
            },
            "Catch": [{ "ErrorEquals": ["DynamoDB.ConditionalCheckFailedException"], "Next": "Out of stock" }],
            "Next": "Book courier"
          },
          "Book courier": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:scheduler:createSchedule", "Parameters": { "Name": "pickup" }, "End": true },
          "Out of stock": { "Type": "Fail", "Error": "OutOfStock", "Cause": "No item is left." }
        }
      },
      "ResultPath": "$.shipments",
      "Next": "Tell everybody"
    },
    "Tell everybody": {
      "Type": "Parallel",
      "Branches": [
        { "StartAt": "Mail", "States": { "Mail": { "Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Parameters": { "TopicArn": "arn:aws:sns:eu-west-1:123456789012:orders", "Message.$": "$.orderId" }, "End": true } } },
        { "StartAt": "Record", "States": { "Record": { "Type": "Pass", "Parameters": { "id.$": "States.UUID()", "total.$": "$.validation.total" }, "End": true } } }
      ],
      "ResultPath": null,
      "Next": "Done"
    },
    "Report failure": { "Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Parameters": { "TopicArn": "arn:aws:sns:eu-west-1:123456789012:alarms", "Message.$": "$.error.Cause" }, "Next": "Reject" },
    "Reject": { "Type": "Fail", "ErrorPath": "$.error.Error", "CausePath": "$.error.Cause" },
    "Done": { "Type": "Succeed" }
  }
}
`;

export const report = `QueryLanguage: JSONata
StartAt: List invoices
States:
  List invoices:
    Type: Task
    Resource: arn:aws:states:::aws-sdk:s3:listObjectsV2
    Arguments:
      Bucket: invoices
      Prefix: '{% $states.input.month & "/" %}'
    Assign:
      month: '{% $states.input.month %}'
      keys: '{% $states.result.Contents.Key %}'
    Output:
      count: '{% $count($states.result.Contents) %}'
      month: '{% $states.input.month %}'
    Next: Are there any?
  Are there any?:
    Type: Choice
    Choices:
      - Condition: '{% $states.input.count > 0 %}'
        Next: Sum up
    Default: Nothing to do
  Sum up:
    Type: Map
    Items: '{% $keys %}'
    ItemProcessor:
      ProcessorConfig:
        Mode: INLINE
      StartAt: Read invoice
      States:
        Read invoice:
          Type: Task
          Resource: arn:aws:states:::aws-sdk:s3:getObject
          Arguments:
            Bucket: invoices
            Key: '{% $states.input %}'
          Output: '{% $parse($states.result.Body).total %}'
          Retry:
            - ErrorEquals:
                - S3.SdkClientException
              MaxAttempts: 4
          End: true
    Output:
      month: '{% $month %}'
      total: '{% $sum($states.result) %}'
    Catch:
      - ErrorEquals:
          - States.ALL
        Output:
          reason: '{% $states.errorOutput.Cause %}'
        Next: Nothing to do
    Next: Wait for approval
  Wait for approval:
    Type: Wait
    Seconds: 60
    Next: Store total
  Store total:
    Type: Task
    Resource: arn:aws:states:::dynamodb:putItem
    Arguments:
      TableName: totals
      Item:
        month:
          S: '{% $states.input.month %}'
    End: true
  Nothing to do:
    Type: Succeed
`;

export const sam = `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Resources:
  ResizeFunction:
    Type: AWS::Serverless::Function
  ImagesTable:
    Type: AWS::DynamoDB::Table
  Thumbnails:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionSubstitutions:
        ResizeArn: !GetAtt ResizeFunction.Arn
        ImagesName: !Ref ImagesTable
      Definition:
        StartAt: Resize
        States:
          Resize:
            Type: Task
            Resource: \${ResizeArn}
            ResultPath: $.image
            Next: Remember
          Remember:
            Type: Task
            Resource: arn:aws:states:::dynamodb:putItem
            Parameters:
              TableName: images
              Item:
                id:
                  S.$: $.image.id
            End: true
`;

export const cloudFormation = `{
  "Resources": {
    "Nightly": {
      "Type": "AWS::StepFunctions::StateMachine",
      "Properties": {
        "Definition": {
          "StartAt": "Start job",
          "States": {
            "Start job": {
              "Type": "Task",
              "Resource": "arn:aws:states:::glue:startJobRun.sync",
              "Parameters": { "JobName": "nightly" },
              "Retry": [{ "ErrorEquals": ["Glue.ConcurrentRunsExceededException"], "MaxAttempts": 2 }],
              "Next": "Finish"
            },
            "Finish": { "Type": "Succeed" }
          }
        }
      }
    }
  }
}
`;
