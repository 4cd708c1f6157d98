import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resourcesOfArn } from '../../../packages/core/src/project/inventory/aws-resource.ts';
import { inventoryOf } from '../../../packages/core/src/project/inventory/inventory.ts';
import { readListing } from '../../../packages/core/src/project/inventory/listing.ts';
import { functionsAnswer, listingIn } from './listings.ts';

const arn = 'arn:aws:lambda:eu-west-1:111122223333:function:pay';
const [pay] = resourcesOfArn(arn);
const url = 'https://sqs.eu-west-1.amazonaws.com/111122223333/orders';

test.each([
  ['what the tagging API lists', { ResourceTagMappingList: [{ ResourceARN: arn, Tags: [] }] }],
  ['what Config selects', { Results: [JSON.stringify({ arn, resourceType: 'AWS::Lambda::Function' }), 'x', 1] }],
  [
    'a state as Terraform prints it',
    {
      format_version: '1.0',
      terraform_version: '1.9.0',
      values: {
        root_module: { child_modules: [{ resources: [{ type: 'aws_lambda_function', values: { arn } }] }] },
      },
    },
  ],
  [
    'a plan as Terraform prints it',
    {
      terraform_version: '1.9.0',
      planned_values: {},
      prior_state: { values: { root_module: { resources: [{ values: { arn } }] } } },
    },
  ],
  [
    'a state as Terraform stores it',
    { version: 4, terraform_version: '1.9.0', resources: [{ instances: [{ attributes: { arn, id: 'pay' } }] }] },
  ],
])('%s is never whole', (_, value) => {
  expect(listingIn(value)).toEqual({ resources: [pay], scope: undefined });
});

test('queues of a state are known by their URLs too', () => {
  const state = { terraform_version: '1', values: { root_module: { resources: [{ values: { url } }] } } };
  expect(listingIn(state).resources).toMatchObject([{ type: 'AWS::SQS::Queue', name: 'orders' }]);
});

test('all versions of functions may be listed with them', () => {
  const { scope } = listingIn({ Functions: [{ FunctionArn: `${arn}:$LATEST` }, { FunctionArn: `${arn}:1` }] });
  expect(scope).toMatchObject({ type: 'AWS::Lambda::Function', isWhole: true });
});

test('copies of functions at the edge are not all functions', () => {
  const { scope } = listingIn({ Functions: [{ FunctionArn: arn, MasterArn: arn }] });
  expect(scope?.isWhole).toBe(false);
});

test.each([
  ['', 'is no JSON'],
  ['{', 'is no JSON'],
  ['[]', 'is none of the listings'],
  ['null', 'is none of the listings'],
  ['{}', 'is none of the listings'],
  ['{"__proto__":{"Functions":[]}}', 'is none of the listings'],
  ['{"Functions":{}}', 'is none of the listings'],
  ['{"Versions":[{"Key":"a","VersionId":"b"}]}', 'is none of the listings'],
  ['{"StartAt":"A","States":{}}', 'is none of the listings'],
])('%s is refused', (text, reason) => {
  expect(readListing(text)).toMatchObject({ kind: 'refused', reason: expect.stringContaining(reason) });
});

test('a byte order mark is no part of the JSON', () => {
  expect(readListing(`\uFEFF${JSON.stringify(functionsAnswer('pay'))}`).kind).toBe('listing');
});

test('nesting of any depth is read', () => {
  const depth = 10_000;
  const modules = `${'{"child_modules":['.repeat(depth)}${']}'.repeat(depth)}`;
  const reading = readListing(`{"terraform_version":"1","values":{"root_module":${modules}}}`);
  expect(reading).toEqual({ kind: 'listing', listing: { resources: [], scope: undefined } });
  expect(readListing('['.repeat(100_000)).kind).toBe('refused');
});

const keys = fc.constantFrom(
  'Functions',
  'FunctionArn',
  'Aliases',
  'QueueUrls',
  'TableNames',
  'Buckets',
  'Name',
  'Results',
  'Topics',
  'TopicArn',
  'clusterArns',
  'values',
  'root_module',
  'child_modules',
  'resources',
  'instances',
  'attributes',
  'arn',
  'terraform_version',
  'NextToken',
  '__proto__',
);
const texts = fc.oneof(fc.string(), fc.constantFrom(arn, url, 'orders', '{}', `{"arn":"${arn}"}`));
const { json } = fc.letrec((tie) => ({
  json: fc.oneof({ depthSize: 'small' }, texts, fc.integer(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('json'), { maxLength: 4 }),
  object: fc.dictionary(keys, tie('json'), { maxKeys: 4 }),
}));

test('no JSON makes reading or asking throw', () => {
  fc.assert(
    fc.property(fc.oneof(json, fc.json().map(parsed)), fc.oneof(json, fc.string()), (one, other) => {
      const listings = [one, other].flatMap((value) => {
        const reading = readListing(typeof value === 'string' ? value : JSON.stringify(value));
        return reading.kind === 'listing' ? [reading.listing] : [];
      });
      const inventory = inventoryOf(listings, { partition: undefined, account: undefined, region: undefined });
      for (const resource of [...resourcesOfArn(arn), ...listings.flatMap(({ resources }) => resources)])
        expect(['present', 'absent', 'unknown']).toContain(inventory.has(resource));
      for (const resource of listings.flatMap(({ resources }) => resources))
        expect(inventory.has(resource)).toBe('present');
    }),
    { numRuns: 2000 },
  );
});

function parsed(text: string): unknown {
  return JSON.parse(text);
}
