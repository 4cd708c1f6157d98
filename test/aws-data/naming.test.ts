import { expect, test } from 'vitest';
import { exceptionName, exceptionPrefix, operationName } from '../../packages/aws-data/generate/naming.ts';
import { formerlyListedServices, listedServices } from '../../packages/aws-data/generate/tables/sdk-services.ts';
import { aws } from './aws.ts';

/** Of services on AWS's list that no SDK here has: what the SDKs know them by. */
const otherIds: readonly (readonly [sdkId: string, prefix: string])[] = [
  ['BackupSearch', 'BackupSearch'],
  ['BCM Pricing Calculator', 'BcmPricingCalculator'],
  ['Billing', 'Billing'],
  ['Directory Service Data', 'DirectoryServiceData'],
  ['Marketplace Reporting', 'MarketplaceReporting'],
  ['NetworkFlowMonitor', 'NetworkFlowMonitor'],
  ['NotificationsContacts', 'NotificationsContacts'],
  ['ObservabilityAdmin', 'ObservabilityAdmin'],
  ['Security IR', 'SecurityIr'],
];

const documented = [...listedServices.trim().split('\n'), ...formerlyListedServices.trim().split('\n')].map(
  (line) => line.split(' ')[0] ?? '',
);
const known = aws.services().filter(({ sdkId, listing }) => sdkId !== undefined && listing !== 'unlisted');
const ids = [...known.map(({ sdkId = '', exceptionPrefix: prefix }) => [sdkId, prefix] as const), ...otherIds];

test('nearly every service that AWS lists has an id that the rule can be tried with', () => {
  expect(documented.length).toBe(431);
  expect(known.length).toBeGreaterThan(385);
});

test.each(ids)('the rule makes of the id %j what AWS lists: %s', (sdkId, prefix) => {
  expect(exceptionPrefix(sdkId)).toBe(prefix);
  expect(documented).toContain(prefix);
});

test('no two services have one name, and no name has other than letters and digits', () => {
  const names = aws.services().map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[a-z][a-z0-9]*$/.test(name))).toEqual([]);
  expect(names).toEqual([...names].sort());
});

test('every service that AWS lists is there, under the name that its prefix gives', () => {
  const names = new Set(aws.services().map(({ name }) => name));
  expect(documented.filter((prefix) => !names.has(prefix.toLowerCase()))).toEqual([]);
});

test.each([
  ['DBInstanceNotFoundFault', 'DbInstanceNotFoundException'],
  ['NoSuchKey', 'NoSuchKeyException'],
  ['ConditionalCheckFailedException', 'ConditionalCheckFailedException'],
  ['KMSAccessDeniedException', 'KmsAccessDeniedException'],
  ['EC2ThrottledException', 'Ec2ThrottledException'],
])('the error %s is called %s', (error, name) => {
  expect(exceptionName(error)).toBe(name);
});

test.each([
  ['DescribeDBInstances', 'describeDBInstances'],
  ['GetItem', 'getItem'],
  ['AssumeRoleWithSAML', 'assumeRoleWithSAML'],
])('a resource calls the operation %s %s', (apiName, name) => {
  expect(operationName(apiName)).toBe(name);
});
