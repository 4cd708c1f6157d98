import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ArnPart, parseArn } from '../../packages/core/src/expressions/arn.ts';
import { readTaskResource } from '../../packages/core/src/expressions/resource.ts';
import { duration, problemsOf, treeOf } from './texts.ts';

/** The parts of a resource that matter, each with the text that its offsets point at. */
function resource(text: string): Record<string, unknown> {
  const { arn, ...parts } = readTaskResource(text) as { arn?: unknown };
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, isPart(part) ? text.slice(part.start, part.end) : part]),
  );
}

function isPart(value: unknown): value is ArnPart {
  return typeof value === 'object' && value !== null && 'opaque' in value;
}

test('an ARN has five parts after its prefix, and the last one takes all further colons', () => {
  const arn = treeOf(parseArn('arn:aws-cn:lambda:cn-north-1:123456789012:function:f:1'));
  expect(Object.values(arn).map((part: ArnPart) => part.text)).toEqual([
    ...['aws-cn', 'lambda', 'cn-north-1', '123456789012', 'function:f:1'],
  ]);
});

test.each(['', 'arn', 'arn:aws:lambda', 'ARN:a:b:c:d:e', 'module:add'])('%j is not an ARN', (text) => {
  expect(problemsOf(parseArn(text))[0]).toContain('arn:partition:service:region:account:resource');
});

test.each([
  ['arn:aws:lambda:us-east-1:123456789012:function:f', 'f', undefined],
  ['arn:aws:lambda:us-east-1:123456789012:function:f:$LATEST', 'f', '$LATEST'],
  ['arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:f:7', 'f', '7'],
  ['arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:${Name}:live', '${Name}', 'live'],
])('RES-01: %s is a Lambda function', (text, name, qualifier) => {
  expect(resource(text)).toEqual({ kind: 'lambda-function', name, qualifier });
});

test('RES-23: an activity has a name', () => {
  expect(resource('arn:aws:states:us-west-2:42:activity:a-task')).toEqual({ kind: 'activity', name: 'a-task' });
});

test.each([
  ['arn:aws:states:::lambda:invoke', 'lambda', 'invoke', undefined, 'request-response'],
  ['arn:aws:states:::ecs:runTask.sync', 'ecs', 'runTask', 'sync', 'sync'],
  ['arn:aws:states:::states:startExecution.sync:2', 'states', 'startExecution', 'sync:2', 'sync:2'],
  ['arn:aws:states:::sqs:sendMessage.waitForTaskToken', 'sqs', 'sendMessage', 'waitForTaskToken', 'waitForTaskToken'],
  ['arn:aws:states:::ecs:runTask.async', 'ecs', 'runTask', 'async', undefined],
  [
    'arn:aws:states:us-east-1:123456789012:athena:startQueryExecution.sync',
    'athena',
    'startQueryExecution',
    'sync',
    'sync',
  ],
  ['arn:${AWS::Partition}:states:::lambda:invoke', 'lambda', 'invoke', undefined, 'request-response'],
  ['arn:<PARTITION>:states:::sns:publish', 'sns', 'publish', undefined, 'request-response'],
  ['arn:aws:states:::ecs:runTask.${Pattern}', 'ecs', 'runTask', '${Pattern}', undefined],
  ['arn:aws:states:::ecs:${a.b}.sync', 'ecs', '${a.b}', 'sync', 'sync'],
])('RES-01: %s is a service integration', (text, service, action, suffix, pattern) => {
  expect(resource(text)).toEqual({ kind: 'integration', service, action, suffix, pattern });
});

test('RES-01: an AWS SDK integration names the service of the SDK', () => {
  expect(resource('arn:aws:states:::aws-sdk:sfn:sendTaskSuccess.waitForTaskToken')).toEqual({
    kind: 'aws-sdk',
    service: 'sfn',
    action: 'sendTaskSuccess',
    suffix: 'waitForTaskToken',
    pattern: 'waitForTaskToken',
  });
});

test.each([
  'arn:aws:states:us-east-1:123456789012:stateMachine:Other',
  'arn:aws:sns:us-east-1:123456789012:topic',
  'arn:aws:states:::lambda',
  'arn:aws:states:::aws-sdk:s3',
  'arn:aws:lambda:us-east-1:123456789012:function/f',
])('RES-01: %s is an ARN of something else', (text) => {
  expect(resource(text)).toEqual({ kind: 'other-arn' });
});

test.each([
  '${FunctionArn}',
  '<lambda arn>',
  'arn:aws:states:::${Action}',
  'arn:aws:${Service}:r:a:function:f',
  '%ARN%',
])('the kind of %s is not known before deployment', (text) => {
  expect(resource(text)).toEqual({ kind: 'unknown' });
});

test.each(['', 'module:add', 'someresource'])('%j is not an ARN', (text) => {
  expect(resource(text)).toEqual({ kind: 'not-an-arn' });
});

test('any text is read without a throw', () => {
  const piece = fc.constantFrom(
    'arn',
    ':',
    '.',
    '${',
    '}',
    '<',
    '>',
    'states',
    'lambda',
    'aws-sdk',
    'function',
    'sync',
    '%',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(readTaskResource(pieces.join('')).kind).toBeTypeOf('string');
    }),
  );
});

test('placeholders that are never closed take linear time', () => {
  expect(duration(() => readTaskResource(`arn:${'${<{{'.repeat(50_000)}:a:b:c:d`))).toBeLessThan(1000);
});
