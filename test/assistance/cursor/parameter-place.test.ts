import { expect, test } from 'vitest';
import { parametersAt } from '../../../packages/core/src/assistance/cursor/parameter-place.ts';
import { aws } from '../../aws-data/aws.ts';

function namesAt(resource: string, ...path: readonly string[]): readonly string[] | undefined {
  return parametersAt(aws, resource, path)?.members.map(({ name, isRequired }) => `${name}${isRequired ? '!' : ''}`);
}

test('names, types, what is required, and the page', () => {
  const place = parametersAt(aws, 'arn:aws:states:::aws-sdk:sqs:sendMessage', []);
  expect(place?.type.kind).toBe('structure');
  expect(place?.page).toBe('https://docs.aws.amazon.com/goto/WebAPI/sqs-2012-11-05/SendMessage');
  expect(namesAt('arn:aws:states:::aws-sdk:sqs:sendMessage')?.slice(0, 3)).toEqual([
    'QueueUrl!',
    'MessageBody!',
    'DelaySeconds',
  ]);
});

test('the page of an optimized integration is that of the Developer Guide', () => {
  expect(parametersAt(aws, 'arn:aws:states:::sqs:sendMessage.waitForTaskToken', [])?.page).toBe(
    'https://docs.aws.amazon.com/step-functions/latest/dg/connect-sqs.html',
  );
});

test('a path leads through structures, lists and maps', () => {
  const resource = 'arn:aws-cn:states:::ecs:runTask.sync';
  expect(namesAt(resource, 'Overrides', 'ContainerOverrides', '[]', 'Environment', '[]')).toEqual(['Name', 'Value']);
  expect(parametersAt(aws, resource, ['LaunchType'])?.type).toMatchObject({ kind: 'enumeration' });
  expect(namesAt('arn:aws:states:::aws-sdk:dynamodb:putItem', 'Item', 'id')).toContain('S');
});

test.each([
  ['no integration', 'arn:aws:lambda:eu-west-1:123456789012:function:f', []],
  ['no ARN', 'nothing', []],
  ['a service that is not there', 'arn:aws:states:::aws-sdk:nope:getItem', []],
  ['a parameter that is not there', 'arn:aws:states:::dynamodb:getItem', ['Table']],
  ['more than a text', 'arn:aws:states:::dynamodb:getItem', ['TableName', 'a']],
  ['an item of a map', 'arn:aws:states:::ecs:runTask', ['Overrides', '[]']],
  ['a name of the prototype', 'arn:aws:states:::dynamodb:getItem', ['constructor', '__proto__']],
])('nothing is known of %s', (_, resource, path) => {
  expect(parametersAt(aws, resource, path)).toBeUndefined();
});

test('every optimized integration answers, and every parameter that a page calls for has a type', () => {
  for (const { service, action, parameters } of aws.optimizedIntegrations()) {
    const names = namesAt(`arn:aws:states:::${service}:${action}`) ?? [];
    expect(names).toHaveLength(parameters.length);
    const required = parameters.filter(({ isRequired }) => isRequired).map(({ name }) => `${name}!`);
    expect(names.slice(0, required.length)).toEqual(required);
  }
});
