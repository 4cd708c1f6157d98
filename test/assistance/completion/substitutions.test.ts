import { expect, test } from 'vitest';
import { completeYaml } from './complete.ts';

const given = `
Resources:
  PayFunction:
    Type: AWS::Serverless::Function
  Order:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionSubstitutions:
        PayArn: !GetAtt PayFunction.Arn
        Stage: !Ref Stage
      Definition:
        StartAt: A
        States:
          A:
            Type: Task
            Resource: arn:aws:states:::sqs:sendMessage
            Parameters:
              QueueUrl: https://sqs.eu-west-1.amazonaws.com/1/orders-WRITTEN
            End: true
Parameters:
  Stage:
    Type: String
`;

test('a placeholder that is begun in a text', async () => {
  const { labels, taken } = await completeYaml(given.replace('WRITTEN', () => '${St█'));
  expect(labels).toEqual(['${PayArn}', '${Stage}']);
  expect(taken('${Stage}')).toBe(given.replace('WRITTEN', () => '${Stage}'));
});

const substituted = `
Resources:
  PayFunction:
    Type: AWS::Lambda::Function
  Orders:
    Type: AWS::DynamoDB::Table
  Flow:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionString: !Sub |
        { "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "WRITTEN", "End": true } } }
Parameters:
  Stage:
    Type: String
`;

test('a text that the template fills in itself may name all that is in it', async () => {
  const { labels, get, taken } = await completeYaml(substituted.replace('WRITTEN', () => '${█'));
  expect(labels).toEqual(['${PayFunction.Arn}', '${PayFunction}', '${Orders.Arn}', '${Orders}', '${Stage}']);
  expect(get('${Orders}').detail).toBe('of Orders, AWS::DynamoDB::Table');
  expect(taken('${PayFunction.Arn}')).toBe(substituted.replace('WRITTEN', () => '${PayFunction.Arn}'));
});

test('as a Resource, what the template has comes before what it has not', async () => {
  const { labels } = await completeYaml(substituted.replace('WRITTEN', () => '█'));
  expect(labels.slice(0, 2)).toEqual(['${PayFunction.Arn}', '${PayFunction}']);
});
