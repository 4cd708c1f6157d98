import { expect, test } from 'vitest';
import { memberName, otherMemberNames } from '../../packages/aws-data/src/member-names.ts';

test.each([
  ['TableName', 'TableName', []],
  ['taskDefinition', 'TaskDefinition', []],
  ['DBInstanceIdentifier', 'DbInstanceIdentifier', ['DBInstanceIdentifier']],
  ['enableECSManagedTags', 'EnableECSManagedTags', []],
  ['awsvpcConfiguration', 'AwsvpcConfiguration', []],
  ['SSESpecification', 'SseSpecification', ['SSESpecification']],
  ['ACL', 'Acl', ['ACL']],
  ['ETag', 'ETag', []],
  ['S3Bucket', 'S3Bucket', []],
  ['BOOL', 'Bool', ['BOOL']],
  ['S', 'S', []],
  ['NULL', 'Nul', ['NULL', 'Null', 'NullValue']],
  ['equals', 'EqualsValue', ['Equals']],
  ['Equals', 'EqualsValue', ['Equals']],
  ['default', 'Default', ['DefaultValue']],
  ['__proto__', '__proto__', []],
])('the member %s is written %s', (apiName, name, others) => {
  expect(memberName(apiName)).toBe(name);
  expect(otherMemberNames(apiName)).toEqual(others);
});
