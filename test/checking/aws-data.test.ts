import { lintText, noNearbyFiles } from '@stepproof/checking';
import { defaultSettings } from '@stepproof/core';
import { expect, test } from 'vitest';
import { awsDataFolder } from '../../packages/aws-data/src/node.ts';

async function findings(resource: string, awsData: string | undefined): Promise<readonly string[]> {
  const text = `{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "${resource}",
    "Parameters": { "Payload": {} }, "TimeoutSeconds": 60, "End": true } } }`;
  const settingsFor = async () => ({ lint: defaultSettings, type: undefined });
  const source = { file: 'a.asl.json', text, isNamed: true };
  const { found, failures } = await lintText(source, { nearby: noNearbyFiles, settingsFor, awsData }, 'deep');
  expect(failures).toEqual([]);
  return found.flatMap(({ diagnostics }) => diagnostics.map(({ ruleId }) => ruleId));
}

/** A folder that is there and holds no data, so that opening it fails. */
const broken = import.meta.dirname;

test('calls of services are held against the data on AWS', async () => {
  expect(await findings('arn:aws:states:::sns:publish', awsDataFolder())).toContain('missing-parameter');
});

test('without a service integration the data is not opened', async () => {
  expect(await findings('arn:aws:lambda:eu-west-1:123456789012:function:pay', broken)).toEqual([]);
  await expect(findings('arn:aws:states:::sns:publish', broken)).rejects.toThrow();
});

test('where there is no data, nothing is said of calls', async () => {
  expect(await findings('arn:aws:states:::sns:publish', undefined)).toEqual([]);
  expect(await findings('arn:aws:states:::sns:publish', '/flows/none')).toEqual([]);
});
