import { describe, expect, test } from 'vitest';
import {
  jobActions,
  optimizedServices,
  requestActions,
} from '../../packages/core/src/language/optimized-integrations.ts';
import { aws } from './aws.ts';

const all = aws.optimizedIntegrations();

test('the services are those that the analyzer knows', () => {
  expect(new Set(all.map(({ service }) => service))).toEqual(optimizedServices);
});

test('the calls that the analyzer offers are there, and jobs can be waited for', () => {
  const calls = new Map(all.map((one) => [`${one.service}:${one.action}`, one]));
  expect(requestActions.filter((call) => !calls.has(call))).toEqual([]);
  expect([...jobActions].filter((call) => calls.get(call)?.patterns.includes('sync') !== true)).toEqual([]);
});

test('each takes what an operation takes that the data has, or has parameters of its own', () => {
  const open = all.filter(({ takes, parameters }) =>
    takes === undefined ? parameters.length === 0 : aws.operation(takes.service, takes.operation) === undefined,
  );
  expect(open).toEqual([]);
});

test('the parameters that its page prints are members of the operation, but for those that only Step Functions has', () => {
  const others = all.flatMap(({ service, action, takes, parameters }) => {
    const input = takes && aws.operation(takes.service, takes.operation)?.input;
    const unknown = parameters.filter(({ name }) => input !== undefined && input.member(name)?.name !== name);
    return unknown.map(({ name }) => `${service}:${action} ${name}`);
  });
  expect(others).toEqual(['bedrock:invokeModel Input', 'bedrock:invokeModel Output']);
});

test('what waiting for a job gives is in the output of an operation', () => {
  const results = all.flatMap((one) => one.patterns.map((pattern) => one.result(pattern)).filter((found) => found));
  expect(results.length).toBeGreaterThan(8);
  for (const result of results) {
    const output = result && aws.operation(result.service, result.operation)?.output;
    expect(output).toBeDefined();
    if (result?.path[0] !== undefined) expect(output?.member(result.path[0])).toBeDefined();
  }
});

describe('sqs:sendMessage', () => {
  const integration = aws.optimizedIntegration('arn:aws:states:::sqs:sendMessage.waitForTaskToken');

  test('has its page, its patterns and its operation', () => {
    expect(integration).toMatchObject({
      resource: 'arn:aws:states:::sqs:sendMessage',
      page: 'connect-sqs',
      errorPrefix: 'SQS',
      patterns: ['waitForTaskToken'],
      takes: { service: 'sqs', operation: 'sendMessage' },
      gives: { service: 'sqs', operation: 'sendMessage' },
    });
  });

  test('takes JSON for its message, which is asked for when a machine is created', () => {
    expect(integration?.parameters.find(({ name }) => name === 'MessageBody')).toEqual({
      name: 'MessageBody',
      isDocumented: true,
      isRequired: true,
      isRequiredAtCreation: true,
      takesJson: true,
      values: undefined,
    });
  });

  test('has the parameters of the operation that the page does not print', () => {
    expect(integration?.parameters.find(({ name }) => name === 'MessageSystemAttributes')?.isDocumented).toBe(false);
  });
});

test.each([
  [
    'arn:aws:states:::batch:submitJob.sync',
    'sync',
    { service: 'batch', operation: 'describeJobs', path: ['Jobs', '[]'] },
  ],
  [
    'arn:aws:states:::states:startExecution.sync:2',
    'sync:2',
    { service: 'sfn', operation: 'describeExecution', path: [] },
  ],
  ['arn:aws:states:::eks:createCluster.sync', 'sync', undefined],
] as const)('waiting for %s gives %j', (resource, pattern, result) => {
  expect(aws.optimizedIntegration(resource)?.result(pattern)).toEqual(result);
});

test('a parameter has the values of its page', () => {
  const { parameters = [] } = aws.optimizedIntegration('arn:aws:states:::apigateway:invoke') ?? {};
  expect(parameters.find(({ name }) => name === 'AuthType')?.values).toEqual([
    'NO_AUTH',
    'IAM_ROLE',
    'RESOURCE_POLICY',
  ]);
});

test('creating an EMR cluster takes what the API takes and gives something else', () => {
  expect(aws.optimizedIntegration('arn:aws:states:::elasticmapreduce:createCluster')).toMatchObject({
    takes: { service: 'emr', operation: 'runJobFlow' },
    gives: undefined,
  });
});

test.each(['arn:aws-us-gov:states:::lambda:invoke', 'arn:aws:states:eu-west-1:111122223333:lambda:invoke'])(
  '%s is lambda:invoke',
  (resource) => {
    expect(aws.optimizedIntegration(resource)).toBe(aws.optimizedIntegration('arn:aws:states:::lambda:invoke'));
  },
);

test.each([
  'arn:aws:states:::lambda:invoke.nothing',
  'arn:aws:states:::aws-sdk:lambda:invoke',
  'arn:aws:lambda:eu-west-1:111122223333:function:name',
  'arn:aws:states:::lambda:Invoke',
  'lambda:invoke',
])('%s is none', (resource) => {
  expect(aws.optimizedIntegration(resource)).toBeUndefined();
});
