import { describe, expect, test } from 'vitest';
import {
  type AwsResource,
  queueOfUrl,
  resourcesOfArn,
  resourcesOfName,
} from '../../../packages/core/src/project/inventory/aws-resource.ts';
import { functionsAnswer, inventoryFrom } from './listings.ts';

const here = { partition: 'aws', account: '111122223333', region: 'eu-west-1' };

/** By kind: what lists it, how an answer lists names, and what a name in it has around it in an ARN. */
const kinds = [
  ['functions', 'lambda', 'function:', (arns) => ({ Functions: arns.map((FunctionArn) => ({ FunctionArn })) })],
  ['aliases', 'lambda', 'function:pay:', (arns) => ({ Aliases: arns.map((AliasArn) => ({ AliasArn })) })],
  [
    'state machines',
    'states',
    'stateMachine:',
    (arns) => ({ stateMachines: arns.map((stateMachineArn) => ({ stateMachineArn })) }),
  ],
  ['activities', 'states', 'activity:', (arns) => ({ activities: arns.map((activityArn) => ({ activityArn })) })],
  ['topics', 'sns', '', (arns) => ({ Topics: arns.map((TopicArn) => ({ TopicArn })) })],
  ['event buses', 'events', 'event-bus/', (arns) => ({ EventBuses: arns.map((Arn) => ({ Arn })) })],
  ['clusters', 'ecs', 'cluster/', (arns) => ({ clusterArns: arns })],
] as const satisfies readonly (readonly [string, string, string, (arns: readonly string[]) => object])[];

function last(text: string): AwsResource {
  return resourcesOfArn(text).at(-1) as AwsResource;
}

describe.each(kinds)('%s', (_kind, service, prefix, answerOf) => {
  const arnOf = (name: string, place = here) =>
    `arn:${place.partition}:${service}:${place.region}:${place.account}:${prefix}${name}`;
  const answer = answerOf([arnOf('one'), arnOf('orders')]);

  test('are there, or are not, where all of the place were listed', () => {
    const inventory = inventoryFrom([answer]);
    expect(inventory.has(last(arnOf('orders')))).toBe('present');
    expect(inventory.has(last(arnOf('order')))).toBe('absent');
    expect(inventory.near(last(arnOf('order')))).toBe('orders');
  });

  test.each([
    { ...here, account: '444455556666' },
    { ...here, region: 'us-east-1' },
    { ...here, partition: 'aws-cn' },
  ])('are not known in another place: %j', (place) => {
    expect(inventoryFrom([answer]).has(last(arnOf('order', place)))).toBe('unknown');
    expect(inventoryFrom([answer]).has(last(arnOf('orders', place)))).toBe('unknown');
  });

  test.each(['NextToken', 'nextToken', 'Marker', 'NextMarker'])('are not all there with a %s', (token) => {
    const inventory = inventoryFrom([{ ...answer, [token]: 'more' }]);
    expect(inventory.has(last(arnOf('orders')))).toBe('present');
    expect(inventory.has(last(arnOf('order')))).toBe('unknown');
  });

  test('are not all there when an answer of the same kind was cut', () => {
    const inventory = inventoryFrom([answer, { ...answerOf([arnOf('zero')]), NextToken: 'more' }]);
    expect(inventory.has(last(arnOf('order')))).toBe('unknown');
  });

  test('are not all there when an entry cannot be read, or the answer shows several places', () => {
    expect(inventoryFrom([answerOf([arnOf('one'), 'x'])]).has(last(arnOf('order')))).toBe('unknown');
    const elsewhere = arnOf('one', { ...here, region: 'us-east-1' });
    expect(inventoryFrom([answerOf([arnOf('one'), elsewhere])]).has(last(arnOf('order')))).toBe('unknown');
  });

  test('are not known where nothing lists them', () => {
    expect(inventoryFrom([{ Buckets: [{ Name: 'receipts' }] }]).has(last(arnOf('one')))).toBe('unknown');
    expect(inventoryFrom([answerOf([])]).has(last(arnOf('one')))).toBe('unknown');
  });
});

test('roles have no region', () => {
  const inventory = inventoryFrom([
    { Roles: [{ Arn: 'arn:aws:iam::111122223333:role/service-role/orders' }], IsTruncated: false },
  ]);
  expect(inventory.has(last('arn:aws:iam::111122223333:role/service-role/orders'))).toBe('present');
  expect(inventory.has(last('arn:aws:iam::111122223333:role/orders'))).toBe('absent');
  expect(inventory.has(last('arn:aws:iam::444455556666:role/orders'))).toBe('unknown');
});

describe('queues', () => {
  const url = 'https://sqs.eu-west-1.amazonaws.com/111122223333/orders.fifo';
  const misspelt = queueOfUrl(url.replace('orders', 'order')) as AwsResource;

  test('are listed by their URLs', () => {
    const inventory = inventoryFrom([{ QueueUrls: [url] }]);
    expect(inventory.has(last('arn:aws:sqs:eu-west-1:111122223333:orders.fifo'))).toBe('present');
    expect(inventory.has(misspelt)).toBe('absent');
    expect(inventory.has({ ...misspelt, place: { ...misspelt.place, region: 'us-east-1' } })).toBe('unknown');
  });

  test('are no more than a thousand in an answer that says nothing of the others', () => {
    const urls = Array.from({ length: 1000 }, (_, index) => `${url.slice(0, -5)}-${index}`);
    expect(inventoryFrom([{ QueueUrls: urls }]).has(misspelt)).toBe('unknown');
    expect(inventoryFrom([{ QueueUrls: urls.slice(1) }]).has(misspelt)).toBe('absent');
  });

  test.each([
    ['https://eu-west-1.queue.amazonaws.com/111122223333/orders', 'aws', 'eu-west-1'],
    ['https://queue.amazonaws.com/111122223333/orders', 'aws', 'us-east-1'],
    ['https://sqs.cn-north-1.amazonaws.com.cn/111122223333/orders', 'aws-cn', 'cn-north-1'],
    ['https://sqs.us-gov-west-1.amazonaws.com/111122223333/orders', 'aws-us-gov', 'us-gov-west-1'],
  ])('lie where %s says', (text, partition, region) => {
    expect(queueOfUrl(text)?.place).toEqual({ partition, account: '111122223333', region });
  });

  test.each(['http://localhost:4566/000000000000/orders', 'https://example.com/111122223333/orders', ''])(
    'are none at %j',
    (text) => {
      expect(queueOfUrl(text)).toBeUndefined();
    },
  );
});

describe('what is listed by its name', () => {
  const [orders] = resourcesOfName('AWS::DynamoDB::Table', 'orders') as [AwsResource];
  const [payments] = resourcesOfName('AWS::DynamoDB::Table', 'payments') as [AwsResource];
  const tables = { TableNames: ['orders'] };

  test('is of the place that is deployed to', () => {
    expect(inventoryFrom([tables]).has(orders)).toBe('present');
    expect(inventoryFrom([tables]).has(payments)).toBe('absent');
    const placed = inventoryFrom([tables], here);
    expect(placed.has(last('arn:aws:dynamodb:eu-west-1:111122223333:table/payments'))).toBe('absent');
    expect(placed.has(last('arn:aws:dynamodb:us-east-1:111122223333:table/payments'))).toBe('unknown');
  });

  test('is not known by an ARN when nobody knows what is deployed to', () => {
    expect(inventoryFrom([tables]).has(last('arn:aws:dynamodb:eu-west-1:111122223333:table/payments'))).toBe('unknown');
  });

  test.each([{ LastEvaluatedTableName: 'orders' }, { NextToken: 'x' }])('is not all there with %j', (more) => {
    expect(inventoryFrom([{ ...tables, ...more }]).has(payments)).toBe('unknown');
  });

  test('is there when another listing, which is never whole, has it', () => {
    const arn = 'arn:aws:dynamodb:eu-west-1:111122223333:table/payments';
    expect(inventoryFrom([tables, { ResourceTagMappingList: [{ ResourceARN: arn }] }]).has(payments)).toBe('present');
  });

  test('buckets are those of the account, all of which were asked for', () => {
    const [receipts] = resourcesOfName('AWS::S3::Bucket', 'receipts') as [AwsResource];
    const answer = { Buckets: [{ Name: 'invoices' }], Owner: { ID: 'x' } };
    expect(inventoryFrom([answer]).has(receipts)).toBe('absent');
    expect(inventoryFrom([{ ...answer, Prefix: 'inv' }]).has(receipts)).toBe('unknown');
    expect(inventoryFrom([{ Buckets: [{ Name: 'receipts' }] }]).has(receipts)).toBe('present');
  });
});

describe('a name without a place', () => {
  const [pay] = resourcesOfName('AWS::Lambda::Function', 'pay') as [AwsResource];
  const [other] = resourcesOfName('AWS::Lambda::Function', '444455556666:function:pay') as [AwsResource];
  const elsewhere = { Functions: [{ FunctionArn: 'arn:aws:lambda:us-east-1:111122223333:function:pay' }] };

  test('is looked for where the listings are from', () => {
    expect(inventoryFrom([functionsAnswer('pay')]).has(pay)).toBe('present');
    expect(inventoryFrom([functionsAnswer('buy')]).has(pay)).toBe('absent');
    expect(inventoryFrom([functionsAnswer('buy')]).has(other)).toBe('unknown');
  });

  test('is not known when they are from several places, unless the configuration says which', () => {
    expect(inventoryFrom([functionsAnswer('buy'), elsewhere]).has({ ...pay, name: 'sell' })).toBe('unknown');
    expect(inventoryFrom([functionsAnswer('buy'), elsewhere], here).has(pay)).toBe('absent');
    expect(inventoryFrom([functionsAnswer('buy')], { ...here, region: 'us-east-1' }).has(pay)).toBe('unknown');
  });
});

test('aliases and versions are those of one function', () => {
  const arn = 'arn:aws:lambda:eu-west-1:111122223333:function:pay';
  const inventory = inventoryFrom([
    functionsAnswer('pay', 'buy'),
    { Aliases: [{ AliasArn: `${arn}:live` }] },
    { Versions: [{ FunctionArn: `${arn}:$LATEST` }, { FunctionArn: `${arn}:1` }] },
  ]);
  expect(inventory.has(last(`${arn}:live`))).toBe('present');
  expect(inventory.has(last(`${arn}:life`))).toBe('absent');
  expect(inventory.has(last(`${arn}:1`))).toBe('present');
  expect(inventory.has(last(`${arn}:2`))).toBe('absent');
  expect(inventory.has(last(`${arn}:$LATEST`))).toBe('present');
  expect(inventory.has(last(`${arn.replace('pay', 'buy')}:live`))).toBe('unknown');
});
