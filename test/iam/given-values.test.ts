import { expect, test } from 'vitest';
import { readGivenValues } from '../../packages/core/src/iam/given-values.ts';

test('an account, a region with its partition, and parameters', () => {
  const { given, mistakes } = readGivenValues({
    account: '111122223333',
    region: 'cn-north-1',
    parameters: ['Stage=prod', 'Query=a=b', 'Empty=', '__proto__=a'],
  });
  expect(mistakes).toEqual([]);
  expect([...given]).toEqual([
    ['Stage', 'prod'],
    ['Query', 'a=b'],
    ['Empty', ''],
    ['__proto__', 'a'],
    ['AWS::AccountId', '111122223333'],
    ['AWS::Region', 'cn-north-1'],
    ['AWS::Partition', 'aws-cn'],
    ['AWS::URLSuffix', 'amazonaws.com.cn'],
  ]);
});

test.each([
  ['us-east-1', 'aws'],
  ['us-gov-west-1', 'aws-us-gov'],
  ['us-isob-east-1', 'aws-iso-b'],
  ['us-iso-east-1', 'aws-iso'],
  ['ap-southeast-2', 'aws'],
])('the region %s is in the partition %s', (region, partition) => {
  expect(readGivenValues({ region }).given.get('AWS::Partition')).toBe(partition);
});

test.each([
  [{ account: '1111' }, 'An AWS account has twelve digits, and `1111` has not.'],
  [{ region: 'Ireland' }, 'A region is called like `eu-west-1`, and `Ireland` is not.'],
  [{ parameters: ['Stage'] }, 'A parameter is given as `Name=value`, and `Stage` is not.'],
  [{ parameters: ['=a'] }, 'A parameter is given as `Name=value`, and `=a` is not.'],
])('%j is a mistake', (values, mistake) => {
  expect(readGivenValues(values)).toEqual({ given: new Map(), mistakes: [mistake] });
});
