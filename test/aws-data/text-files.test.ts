import { awsDataFrom } from '@stepproof/aws-data';
import { awsDataFolder, readAwsData, textFiles } from '@stepproof/aws-data/node';
import { expect, test } from 'vitest';

test('files of plain text say the same as the data that they were made of, and are read when they are asked for', () => {
  const files = textFiles(awsDataFolder());
  const asked: string[] = [];
  const data = awsDataFrom((name) => {
    asked.push(name);
    return files.get(name) ?? expect.fail(`There is no ${name}.`);
  });
  const original = readAwsData(awsDataFolder());
  expect(data.operation('dynamodb', 'getItem')?.errors).toEqual(original.operation('dynamodb', 'getItem')?.errors);
  expect(asked).toHaveLength(2);
  expect(data.managedPolicy('ReadOnlyAccess')).toEqual(original.managedPolicy('ReadOnlyAccess'));
  expect(data.cloudFormationType('AWS::SQS::Queue')).toEqual(original.cloudFormationType('AWS::SQS::Queue'));
  expect(data.integrationPermissions('sqs:sendMessage')).toEqual(original.integrationPermissions('sqs:sendMessage'));
  expect(data.optimizedIntegrations().length).toBe(original.optimizedIntegrations().length);
});
