/** A workflow whose role lacks some permissions and has others too many. */
export const shop = `Transform: AWS::Serverless-2016-10-31
Resources:
  Pay: { Type: AWS::Serverless::Function }
  Orders:
    Type: AWS::DynamoDB::Table
    Properties: { TableName: orders }
  Packing: { Type: AWS::Serverless::StateMachine, Properties: { Definition: { StartAt: A, States: { A: { Type: Succeed } } } } }
  OrderFlow:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - Statement:
            - Effect: Allow
              Action: [dynamodb:PutItem, dynamodb:DeleteItem]
              Resource: !GetAtt Orders.Arn
            - Effect: Allow
              Action: logs:PutLogEvents
              Resource: "*"
      Definition:
        StartAt: Charge
        States:
          Charge: { Type: Task, Resource: "arn:aws:states:::lambda:invoke", Parameters: { FunctionName: !GetAtt Pay.Arn }, Next: Save }
          Save:
            Type: Task
            Resource: arn:aws:states:::dynamodb:putItem
            Parameters: { TableName: !Ref Orders, Item: { id: { S.$: $.id } } }
            Next: Pack
          Pack:
            Type: Task
            Resource: arn:aws:states:::states:startExecution.sync:2
            Parameters: { StateMachineArn: !Ref Packing, Input: {} }
            End: true
`;
