import { expect, test } from 'vitest';
import { policyFrom } from './policies.ts';

const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };

test.each([
  ['a text', 'x', 'not-an-object string'],
  ['another version', { Version: '2012-10-7', Statement: statement }, 'version 2012-10-7'],
  ['no statement', { Version: '2012-10-17' }, 'no-statement Statement'],
  ['an unknown element', { Statement: statement, Statements: [] }, 'unknown-element Statements'],
  ['an unknown element of a statement', [{ ...statement, Actions: 'x' }], 'unknown-element Actions'],
  ['another effect', [{ ...statement, Effect: 'allow' }], 'effect allow'],
  ['no effect', [{ Action: 's3:GetObject', Resource: '*' }], 'effect '],
  ['no action', [{ Effect: 'Allow', Resource: '*' }], 'no-action Action'],
  ['no resource', [{ Effect: 'Allow', Action: 's3:GetObject' }], 'no-resource Resource'],
  ['both', [{ ...statement, NotAction: 's3:*' }], 'both Action'],
  ['a number', [{ ...statement, Action: [1] }], 'not-a-text number'],
  ['an unknown operator', [{ ...statement, Condition: { StringEqual: { a: 'b' } } }], 'operator StringEqual'],
  ['a list for a condition', [{ ...statement, Condition: [] }], 'condition array'],
])('%s is told', (_, written, expected) => {
  expect(policyFrom(written).faults.map(({ kind, name }) => `${kind} ${name}`)).toEqual([expected]);
});

test('what is wrong grants nothing, and there may be more to it', () => {
  const policy = policyFrom([statement, { ...statement, Effect: 'allow' }]);
  expect(policy.statements).toHaveLength(1);
  expect(policy.statements[0]?.mayBeAbsent).toBe(true);
  expect(policy.isWhole).toBe(false);
});

test('a single statement, and lists of one', () => {
  const policy = policyFrom({ Statement: { ...statement, Action: ['s3:GetObject'], Resource: ['*'] } });
  expect(policy).toMatchObject({ version: '2008-10-17', isWhole: true, faults: [] });
  expect(policy.statements).toHaveLength(1);
});

test('the policy of a role says who may take it, and names no resource', () => {
  const trust = [{ Effect: 'Allow', Principal: { Service: ['states.amazonaws.com'] }, Action: 'sts:AssumeRole' }];
  const policy = policyFrom(trust, 'resource');
  expect(policy.faults).toEqual([]);
  expect(policy.statements[0]?.resources).toBeUndefined();
  expect(policy.statements[0]?.principals?.entries.map(({ type }) => type)).toEqual(['Service']);
});

test('names such as __proto__ are plain names', () => {
  const text = '{"Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"__proto__":{}}}}';
  expect(policyFrom(JSON.parse(text)).faults.map(({ name }) => name)).toEqual(['__proto__']);
});
