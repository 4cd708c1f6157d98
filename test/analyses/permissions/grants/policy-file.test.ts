import { expect, test } from 'vitest';
import { grantsOfFiles } from '../../../../packages/core/src/analyses/permissions/grants/policy-file.ts';
import { parseJson } from '../../../../packages/core/src/syntax/json/parse-json.ts';
import type { SyntaxTree } from '../../../../packages/core/src/syntax/tree.ts';
import { SourceText } from '../../../../packages/core/src/text/source-text.ts';
import { printedGrants } from './printed-grants.ts';

function tree(text: unknown): SyntaxTree {
  return parseJson(SourceText.ofFile('/flows/policy.json', typeof text === 'string' ? text : JSON.stringify(text)));
}

const document = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/${aws:username}/*' },
};
const expected = ['Allow s3:GetObject @ arn:aws:s3:::b/<>/*'];

test.each([
  ['a document', document],
  ['what prints a policy of a role', { RoleName: 'r', PolicyName: 'p', PolicyDocument: document }],
  ['what prints a version of a policy', { PolicyVersion: { Document: document, VersionId: 'v1' } }],
  ['a document that is encoded', { PolicyDocument: encodeURIComponent(JSON.stringify(document)) }],
])('%s', (_, written) => {
  const grants = grantsOfFiles({ policies: [tree(written)] });
  expect(printedGrants(grants)).toEqual(expected);
  expect(grants).toMatchObject({ trust: 'unknown', faults: [] });
});

test('a boundary, and several policies', () => {
  const other = { Statement: { Effect: 'Deny', Action: 'sqs:*', Resource: '*' } };
  const grants = grantsOfFiles({ policies: [tree(document), tree(other)], boundary: tree(other) });
  expect(printedGrants(grants)).toEqual([...expected, 'Deny sqs:* @ *', 'bounded by Deny sqs:* @ *']);
});

test.each([
  ['nothing', '', ['and others']],
  [
    'no JSON',
    '{ "Statement": [{ "Effect": "Allow", "Action": "sqs:*", "Resource": "*" }',
    ['perhaps Allow sqs:* @ *', 'not whole'],
  ],
  ['a list', '[]', ['not whole']],
  ['another thing', '{ "StartAt": "A" }', ['not whole']],
  ['a text', '"sqs:*"', ['not whole']],
])('a file with %s is never known to grant too little', (_, text, lines) => {
  expect(printedGrants(grantsOfFiles({ policies: [tree(text)] }))).toEqual(lines);
});

test('depth and size are bounded, and what is left out is said', () => {
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
  const statement = { Effect: 'Allow', Action: 'sqs:*', Resource: '*' };
  const many = JSON.stringify({ Statement: Array.from({ length: 5_000 }, () => statement) });
  const long = JSON.stringify({ Statement: { ...statement, Resource: `arn:${'a'.repeat(1_000_000)}` } });
  const faultsOf = (text: string) => grantsOfFiles({ policies: [tree(text)] }).faults.map(({ kind }) => kind);
  expect(faultsOf(`{ "Statement": ${deep} }`)).not.toEqual([]);
  expect(faultsOf(many)).toEqual(['too-large']);
  expect(faultsOf(long)).toEqual(['too-large']);
  expect(printedGrants(grantsOfFiles({ policies: [tree(many)] })).at(-1)).toBe('not whole');
});
