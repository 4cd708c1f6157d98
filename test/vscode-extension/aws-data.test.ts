import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { awsDataFolder, readAwsData } from '../../packages/aws-data/src/node.ts';
import { copySmallerData } from '../../scripts/build/aws-data.ts';
import { aws } from '../aws-data/aws.ts';

const folder = mkdtempSync(join(tmpdir(), 'stepproof-data-'));
copySmallerData(awsDataFolder(), folder);
const shipped = readAwsData(folder);

afterAll(() => rmSync(folder, { recursive: true }));

test('the extension knows every service, operation and integration that the command knows', () => {
  expect(shipped.dataDate).toBe(aws.dataDate);
  expect(shipped.services()).toEqual(aws.services());
  for (const { name } of aws.services()) {
    expect(shipped.operationNames(name)).toEqual(aws.operationNames(name));
    const [operation = ''] = aws.operationNames(name) ?? [];
    expect(shipped.operation(name, operation)?.errors).toEqual(aws.operation(name, operation)?.errors);
    expect(shipped.actionsFor(name, operation)).toEqual(aws.actionsFor(name, operation));
  }
  expect(shipped.optimizedIntegrations().map(({ resource }) => resource)).toEqual(
    aws.optimizedIntegrations().map(({ resource }) => resource),
  );
  expect(shipped.cloudFormationType('AWS::SQS::Queue')).toEqual(aws.cloudFormationType('AWS::SQS::Queue'));
});

test('what nobody asks for there is not known, and takes no room', () => {
  expect(shipped.iamAction('s3', 'GetObject')).toBeUndefined();
  expect(shipped.resourceTypes('s3')).toBeUndefined();
  expect(shipped.managedPolicy('ReadOnlyAccess')).toBeUndefined();
  expect(statSync(join(folder, 'aws-data.bin')).size).toBeLessThan(1_100_000);
});
