import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { AwsData, AwsOperation } from '../../packages/aws-data/src/look-ups.ts';
import { awsDataFolder } from '../../packages/aws-data/src/node.ts';
import { openAwsData } from '../../packages/aws-data/src/open-aws-data.ts';
import type { AwsStructure } from '../../packages/aws-data/src/types.ts';
import { aws } from './aws.ts';

const hostile = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  '\n',
  '\f',
  '\t',
  '*',
  'x'.repeat(10_000),
];

test.each(hostile)('nothing is called %j', (name) => {
  expect(aws.service(name)).toBeUndefined();
  expect(aws.operation(name, 'getItem')).toBeUndefined();
  expect(aws.operation('dynamodb', name)).toBeUndefined();
  expect(aws.operationNames(name)).toBeUndefined();
  expect(aws.nearServices(name)).toEqual([]);
  expect(aws.nearOperation('dynamodb', name)).toBeUndefined();
  expect(aws.actionsFor(name, name)).toBeUndefined();
  expect(aws.actionsFor('dynamodb', name)).toBeUndefined();
  expect(aws.optimizedIntegration(name)).toBeUndefined();
  expect(aws.optimizedIntegration(`arn:aws:states:::${name}:${name}`)).toBeUndefined();
  expect(aws.iamAction(name, 'GetItem')).toBeUndefined();
  expect(aws.iamAction('dynamodb', name)).toBeUndefined();
  expect(aws.iamActionNames(name)).toBeUndefined();
  expect(aws.resourceTypes(name)).toBeUndefined();
  expect(aws.managedPolicy(name)).toBeUndefined();
  expect(aws.managedPolicy(`arn:aws:iam::aws:policy/${name}`)).toBeUndefined();
  expect(aws.cloudFormationType(name)).toBeUndefined();
  expect(aws.operation('dynamodb', 'getItem')?.input?.member(name)).toBeUndefined();
});

test('names are those of the ARN, to the letter', () => {
  expect(aws.service('DynamoDB')).toBeUndefined();
  expect(aws.operation('dynamodb', 'GetItem')).toBeUndefined();
  for (const name of ['getItem +', 'getItem + +', 'getIte', 'getItem\n', 'etItem'])
    expect(aws.operation('dynamodb', name)).toBeUndefined();
  expect(aws.cloudFormationType('aws::sqs::queue')).toBeUndefined();
  expect(aws.managedPolicy('administratoraccess')).toBeUndefined();
});

test('what was looked up once is the same the next time', () => {
  expect(aws.service('dynamodb')).toBe(aws.service('dynamodb'));
  expect(aws.operation('dynamodb', 'getItem')).toBe(aws.operation('dynamodb', 'getItem'));
  const [first, second] = [0, 1].map(() => aws.optimizedIntegration('arn:aws:states:::dynamodb:getItem')?.parameters);
  expect(first).toBe(second);
  expect(first?.map(({ name }) => name)).toContain('TableName');
});

test('an operation is the same whichever were asked for before it', () => {
  const read = () =>
    openAwsData(readFileSync(`${awsDataFolder()}index.json`, 'utf8'), ({ offset, length }) =>
      brotliDecompressSync(readFileSync(`${awsDataFolder()}aws-data.bin`).subarray(offset, offset + length)).toString(),
    );
  const names = aws.operationNames('ecs') ?? [];
  const [forwards, backwards] = [read(), read()];
  const there = names.map((name) => shown(forwards.operation('ecs', name)));
  const back = names.toReversed().map((name) => shown(backwards.operation('ecs', name)));
  expect(there.length).toBeGreaterThan(50);
  expect(back.toReversed()).toEqual(there);
});

/** With the members of its members. */
function shown(operation: AwsOperation | undefined): unknown {
  return [operation?.apiName, operation?.errors, ...[operation?.input, operation?.output].map(membersShown)];
}

function membersShown(type: AwsStructure | undefined): unknown {
  return type?.members.map((member) => [
    member.name,
    member.type.kind === 'structure'
      ? member.type.members.map(({ name, type: inner }) => [name, inner.kind])
      : member.type.kind,
  ]);
}

test('only the entry for Node knows Node, so that the rest runs in a browser', () => {
  const folder = fileURLToPath(new URL('../../packages/aws-data/src/', import.meta.url));
  const files = readdirSync(folder);
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => readFileSync(`${folder}${file}`, 'utf8').includes("from 'node:"))).toEqual(['node.ts']);
});

describe('what is read', () => {
  /** The data with a count of what was read of it. */
  function counted(): { readonly data: AwsData; read(): { chunks: number; bytes: number } } {
    const file = readFileSync(`${awsDataFolder()}aws-data.bin`);
    const read = { chunks: 0, bytes: 0 };
    const data = openAwsData(readFileSync(`${awsDataFolder()}index.json`, 'utf8'), ({ offset, length }) => {
      read.chunks++;
      read.bytes += length;
      return brotliDecompressSync(file.subarray(offset, offset + length)).toString();
    });
    return { data, read: () => ({ ...read }) };
  }

  test('nothing for what the index knows', () => {
    const { data, read } = counted();
    data.services();
    data.service('ec2');
    data.nearServices('dynamo-db');
    data.operation('nothing', 'getItem');
    expect(data.dataDate).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(read().chunks).toBe(0);
  });

  test.each<[string, number, (data: AwsData) => unknown]>([
    ['an operation', 10_000, (data) => data.operation('dynamodb', 'getItem')?.input?.members],
    ['its actions', 10_000, (data) => data.actionsFor('dynamodb', 'getItem')],
    ['an absent operation', 10_000, (data) => data.operation('dynamodb', 'nothing')],
    ['an operation of the largest service', 50_000, (data) => data.operation('ec2', 'runInstances')?.output?.members],
    ['an action', 20_000, (data) => data.iamAction('s3', 'GetObject')],
    ['a managed policy', 70_000, (data) => data.managedPolicy('AdministratorAccess')],
    ['a type of CloudFormation', 50_000, (data) => data.cloudFormationType('AWS::SQS::Queue')],
    ['an integration', 5_000, (data) => data.optimizedIntegration('arn:aws:states:::sqs:sendMessage')],
  ])('one chunk for %s, of at most %d bytes, and once', (_, most, ask) => {
    const { data, read } = counted();
    ask(data);
    ask(data);
    expect(read().chunks).toBe(1);
    expect(read().bytes).toBeLessThanOrEqual(most);
  });

  test('the index is small', () => {
    expect(readFileSync(`${awsDataFolder()}index.json`).length).toBeLessThan(40_000);
  });
});
