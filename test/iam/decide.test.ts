import { expect, test } from 'vitest';
import { decide, type Grants, type Verdict } from '../../packages/core/src/iam/decide.ts';
import type { RequestContext } from '../../packages/core/src/iam/request.ts';
import { policyFrom, symbolic } from './policies.ts';

const invoke = { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: 'arn:aws:lambda:*:*:function:pay' };
const pay = 'arn:aws:lambda:us-east-1:111122223333:function:pay';

function verdict(
  statements: readonly object[],
  request: string,
  more: Partial<Grants> & { context?: object } = {},
): Verdict {
  const [action = '', resource = ''] = request.split(' ');
  const entries = Object.entries(more.context ?? {}).map(([key, value]) => {
    return [key, value === 'absent' ? value : [symbolic(String(value))]] as const;
  });
  const context: RequestContext = new Map(entries);
  const grants = { policies: [policyFrom(statements)], boundary: undefined, isComplete: true, ...more };
  return decide({ action, resource: symbolic(resource), context }, grants).verdict;
}

test.each([
  ['what it names is granted', [invoke], `lambda:InvokeFunction ${pay}`, 'granted'],
  ['capitals of actions do not matter', [invoke], `lambda:invokefunction ${pay}`, 'granted'],
  ['capitals of resources do', [invoke], `lambda:InvokeFunction ${pay.replace('pay', 'Pay')}`, 'missing'],
  ['another action is missing', [invoke], `lambda:GetFunction ${pay}`, 'missing'],
  ['a version is another resource', [invoke], `lambda:InvokeFunction ${pay}:1`, 'missing'],
  ['what is unknown may be it', [invoke], 'lambda:InvokeFunction <f>', 'conditional'],
  ['a Deny counts more', [invoke, { ...invoke, Effect: 'Deny' }], `lambda:InvokeFunction ${pay}`, 'denied'],
  [
    'a Deny of others does not',
    [invoke, { ...invoke, Effect: 'Deny', Resource: `${pay}-2` }],
    `lambda:InvokeFunction ${pay}`,
    'granted',
  ],
  [
    'all but some actions',
    [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }],
    'iam:PassRole arn:aws:iam::111122223333:role/r',
    'missing',
  ],
  [
    'all but some resources',
    [{ Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::b/*' }],
    's3:GetObject arn:aws:s3:::c/k',
    'granted',
  ],
  [
    'an action without resources is not granted by an ARN',
    [{ Effect: 'Allow', Action: 'xray:*', Resource: 'arn:aws:xray:*' }],
    'xray:PutTraceSegments *',
    'missing',
  ],
])('%s', (_, statements, request, expected) => {
  expect(verdict(statements, request)).toBe(expected);
});

const condition = (written: object) => [{ ...invoke, Condition: written }];

test.each([
  [{ StringEquals: { 'aws:PrincipalAccount': '1' } }, { 'aws:principalaccount': '1' }, 'granted'],
  [{ StringEquals: { 'aws:PrincipalAccount': ['2', '1'] } }, { 'aws:principalaccount': '1' }, 'granted'],
  [{ StringEquals: { 'aws:PrincipalAccount': '1*' } }, { 'aws:principalaccount': '11' }, 'missing'],
  [{ StringLike: { 'aws:PrincipalAccount': '1*' } }, { 'aws:principalaccount': '11' }, 'granted'],
  [{ StringEquals: { 'aws:PrincipalAccount': '1' } }, {}, 'conditional'],
  [{ StringEquals: { 'aws:SourceAccount': '1' } }, { 'aws:sourceaccount': 'absent' }, 'missing'],
  [{ StringEqualsIfExists: { 'aws:SourceAccount': '1' } }, { 'aws:sourceaccount': 'absent' }, 'granted'],
  [{ StringNotEquals: { 'aws:SourceAccount': '1' } }, { 'aws:sourceaccount': 'absent' }, 'granted'],
  [{ StringNotLike: { 'aws:SourceAccount': '1' } }, { 'aws:sourceaccount': '1' }, 'missing'],
  [{ 'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' } }, { 'aws:tagkeys': 'absent' }, 'granted'],
  [{ 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'a' } }, { 'aws:tagkeys': 'absent' }, 'missing'],
  [{ Null: { 'aws:SourceArn': 'true' } }, { 'aws:sourcearn': 'absent' }, 'granted'],
  [{ Null: { 'aws:SourceArn': true } }, { 'aws:sourcearn': 'x' }, 'missing'],
  [{ Bool: { 'aws:SecureTransport': 'TRUE' } }, { 'aws:securetransport': 'true' }, 'granted'],
  [
    { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/r' } },
    { 'aws:principalarn': 'arn:aws:iam::1:role/r' },
    'granted',
  ],
  [{ NumericLessThan: { 's3:max-keys': '10' } }, { 's3:max-keys': '3' }, 'conditional'],
  [{ NumericLessThan: { 's3:max-keys': '10' } }, { 's3:max-keys': 'absent' }, 'missing'],
  [{ StringEquals: { a: '1', b: '2' } }, { a: '1', b: '3' }, 'missing'],
])('under %j with %j', (written, context, expected) => {
  expect(verdict(condition(written), `lambda:InvokeFunction ${pay}`, { context })).toBe(expected);
});

test('a boundary has to allow it as well', () => {
  const boundary = policyFrom([{ Effect: 'Allow', Action: 's3:*', Resource: '*' }]);
  const all = [{ Effect: 'Allow', Action: '*', Resource: '*' }];
  expect(verdict(all, 's3:GetObject arn:aws:s3:::b/k', { boundary })).toBe('granted');
  expect(verdict(all, `lambda:InvokeFunction ${pay}`, { boundary })).toBe('missing');
  expect(verdict(all, `lambda:InvokeFunction ${pay}`, { boundary: 'unknown' })).toBe('conditional');
});

test('where not all policies are known, what none allows is unknown', () => {
  expect(verdict([invoke], 's3:GetObject arn:aws:s3:::b/k', { isComplete: false })).toBe('unknown');
  expect(verdict([invoke], `lambda:InvokeFunction ${pay}`, { isComplete: false })).toBe('granted');
  expect(verdict([invoke, 'x' as unknown as object], 's3:GetObject arn:aws:s3:::b/k')).toBe('unknown');
});
