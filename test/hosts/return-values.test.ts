import { expect, test } from 'vitest';
import { returnKindOf } from '../../packages/core/src/hosts/cloudformation/return-values.ts';

test('`Ref` gives what the page of the type says', () => {
  expect(returnKindOf('AWS::Lambda::Function', undefined)).toBe('name');
  expect(returnKindOf('AWS::StepFunctions::StateMachine', undefined)).toBe('arn');
  expect(returnKindOf('AWS::SQS::Queue', undefined)).toBe('url');
  expect(returnKindOf('AWS::KMS::Key', undefined)).toBe('id');
});

test('`Fn::GetAtt` gives what the attribute is', () => {
  expect(returnKindOf('AWS::Lambda::Function', 'Arn')).toBe('arn');
  expect(returnKindOf('AWS::SQS::Queue', 'QueueName')).toBe('name');
  expect(returnKindOf('AWS::Serverless::Function', 'Alias')).toBe('arn');
});

test('of other types, and of attributes that are no name of the resource, nothing is known', () => {
  expect(returnKindOf('Custom::Thing', undefined)).toBeUndefined();
  expect(returnKindOf('AWS::Events::Rule', undefined)).toBeUndefined();
  expect(returnKindOf('AWS::S3::Bucket', 'DomainName')).toBeUndefined();
  expect(returnKindOf('AWS::S3::Bucket', '__proto__')).toBeUndefined();
  expect(returnKindOf('__proto__', 'Arn')).toBeUndefined();
});
