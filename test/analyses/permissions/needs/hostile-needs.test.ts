import { expect, test } from 'vitest';
import { linesOf, needsOf, needsOfTask, taskWith } from './needs.ts';

const values = [
  null,
  true,
  1,
  '',
  [],
  {},
  [[]],
  { a: { b: [] } },
  'arn:',
  'arn:::::',
  '\ue000\ue001',
  '${',
  '{% %}',
  '*',
  '__proto__',
];

const calls = [
  ['lambda:invoke', ['FunctionName', 'Qualifier']],
  ['sqs:sendMessage', ['QueueUrl']],
  ['events:putEvents', ['Entries']],
  ['ecs:runTask.sync', ['TaskDefinition', 'Cluster', 'Overrides']],
  ['batch:submitJob', ['JobDefinition', 'JobQueue']],
  ['states:startExecution.sync', ['StateMachineArn']],
  ['apigateway:invoke', ['ApiEndpoint', 'AuthType', 'Path', 'Stage']],
  ['http:invoke', ['ApiEndpoint', 'Authentication', 'Method']],
  ['bedrock:invokeModel', ['ModelId', 'Input']],
  ['aws-sdk:s3:copyObject', ['Bucket', 'Key', 'CopySource']],
  ['aws-sdk:dynamodb:batchGetItem', ['RequestItems']],
  ['aws-sdk:dynamodb:transactWriteItems', ['TransactItems']],
  ['aws-sdk:ec2:stopInstances', ['InstanceIds']],
  ['aws-sdk:scheduler:createSchedule', ['Name', 'Target']],
  ['aws-sdk:secretsmanager:getSecretValue', ['SecretId']],
  ['aws-sdk:kms:decrypt', ['KeyId']],
] as const;

test.each(calls)('%s takes anything', (resource, names) => {
  for (const value of values)
    for (const suffix of ['', '.$']) {
      const parameters = Object.fromEntries(names.map((name) => [`${name}${suffix}`, value]));
      for (const line of needsOfTask(resource, parameters)) expect(line).toMatch(/^[a-z-]+ [a-z0-9-]+:\w+ /);
    }
});

test('any resource', () => {
  for (const resource of [
    ...values.map(String),
    'arn:aws:states:::aws-sdk:__proto__:constructor',
    'arn:aws:states:::toString:valueOf',
  ])
    expect(needsOf(taskWith(resource)).needs).toEqual([]);
});

test('any credentials, reader or writer', () => {
  for (const value of values) {
    expect(() => needsOf(taskWith('arn:aws:states:::lambda:invoke', { Credentials: value }))).not.toThrow();
    const map = {
      Type: 'Map',
      ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' } },
      ItemReader: value,
      ResultWriter: { Resource: value },
    };
    expect(() => needsOf(JSON.stringify({ StartAt: 'M', States: { M: map } }))).not.toThrow();
  }
});

test('deep and long parameters', () => {
  const deep = `${'{"Target":'.repeat(5000)}1${'}'.repeat(5000)}`;
  const text = taskWith('arn:aws:states:::aws-sdk:scheduler:createSchedule', { Parameters: 'HERE' }).replace(
    '"HERE"',
    deep,
  );
  expect(() => needsOf(text)).not.toThrow();
  const many = Array.from({ length: 20_000 }, (_, index) => ({ EventBusName: `bus${index}` }));
  expect(needsOfTask('events:putEvents', { Entries: many }).length).toBeLessThan(150);
  const ids = Array.from({ length: 20_000 }, (_, index) => `i-${index}`);
  const lines = needsOfTask('aws-sdk:ec2:stopInstances', { InstanceIds: ids });
  expect(lines.length).toBeLessThan(150);
  expect(lines.at(-1)).toBe('required ec2:StopInstances arn:aws:ec2:R:A:instance/*');
});

test('long texts of JSONata and of States.Format', () => {
  const joined = `{% ${Array.from({ length: 2000 }, (_, index) => `'a${index}'`).join(' & ')} %}`;
  const fields = { QueryLanguage: 'JSONata', Arguments: { FunctionName: joined } };
  expect(linesOf(needsOf(taskWith('arn:aws:states:::lambda:invoke', fields)).needs).length).toBe(1);
  const nested = `${"States.Format('{}', ".repeat(500)}$.a${')'.repeat(500)}`;
  expect(needsOfTask('lambda:invoke', { 'FunctionName.$': nested })).toEqual([
    'required lambda:InvokeFunction arn:aws:lambda:R:A:function:*',
  ]);
});
