import { expect, test } from 'vitest';
import {
  grantsInAccount,
  isAccountDetails,
} from '../../../../packages/core/src/analyses/permissions/grants/account-details.ts';
import { mayTakeRole } from '../../../../packages/core/src/analyses/permissions/grants/trust.ts';
import { hole, printSymbolicText } from '../../../../packages/core/src/iam/symbolic-text.ts';
import { parseJson } from '../../../../packages/core/src/syntax/json/parse-json.ts';
import { SourceText } from '../../../../packages/core/src/text/source-text.ts';
import { environment } from '../../../check.ts';
import { withMachine } from '../../../hosts/templates.ts';
import { machineIn, printedGrants } from './printed-grants.ts';

const allow = (action: string) => ({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: action, Resource: '*' },
});

const role = {
  Path: '/flows/',
  RoleName: 'orders',
  Arn: 'arn:aws:iam::111122223333:role/flows/orders',
  AssumeRolePolicyDocument: {
    Statement: { Effect: 'Allow', Principal: { Service: 'states.amazonaws.com' }, Action: 'sts:AssumeRole' },
  },
  RolePolicyList: [{ PolicyName: 'own', PolicyDocument: allow('sqs:SendMessage') }],
  AttachedManagedPolicies: [
    { PolicyName: 'shared', PolicyArn: 'arn:aws:iam::111122223333:policy/shared' },
    { PolicyName: 'AWSLambdaRole', PolicyArn: 'arn:aws:iam::aws:policy/service-role/AWSLambdaRole' },
  ],
  PermissionsBoundary: {
    PermissionsBoundaryType: 'Policy',
    PermissionsBoundaryArn: 'arn:aws:iam::111122223333:policy/shared',
  },
};

const shared = {
  PolicyName: 'shared',
  Arn: 'arn:aws:iam::111122223333:policy/shared',
  PolicyVersionList: [
    { VersionId: 'v2', IsDefaultVersion: true, Document: encodeURIComponent(JSON.stringify(allow('sns:Publish'))) },
    { VersionId: 'v1', IsDefaultVersion: false, Document: allow('sns:*') },
  ],
};

function details(roles: readonly unknown[], policies: readonly unknown[] = [shared]) {
  const text = JSON.stringify({ RoleDetailList: roles, Policies: policies, IsTruncated: false });
  return parseJson(SourceText.ofFile('/flows/account.json', text));
}

test.each(['orders', 'arn:aws:iam::111122223333:role/flows/orders'])('the role that is called %s', (name) => {
  const grants = grantsInAccount(details([{ RoleName: 'others' }, role]), name, environment.aws);
  expect(grants && printedGrants(grants)).toEqual([
    'Allow sqs:SendMessage @ *',
    'Allow sns:Publish @ *',
    'managed arn:aws:iam::aws:policy/service-role/AWSLambdaRole',
    'bounded by Allow sns:Publish @ *',
  ]);
  expect(grants?.role.arn && printSymbolicText(grants.role.arn)).toBe(role.Arn);
  const { deployment } = machineIn(withMachine('RoleArn: a'));
  expect(grants && mayTakeRole(grants.trust, [hole], deployment).verdict).toBe('granted');
});

test.each([
  [
    'a policy that is not among them',
    [role],
    [],
    [
      'Allow sqs:SendMessage @ *',
      'managed arn:aws:iam::aws:policy/service-role/AWSLambdaRole',
      'bounded',
      'and others',
    ],
  ],
  ['a role without lists', [{ RoleName: 'orders' }], [], ['and others']],
  [
    'lists of something else',
    [{ RoleName: 'orders', RolePolicyList: [1, {}], AttachedManagedPolicies: [{}] }],
    [],
    ['and others'],
  ],
])('%s', (_, roles, policies, lines) => {
  const grants = grantsInAccount(details(roles, policies), 'orders', environment.aws);
  expect(grants && printedGrants(grants)).toEqual(lines);
});

test('another role is none, and another file is no such file', () => {
  expect(grantsInAccount(details([role]), 'order', environment.aws)).toBeUndefined();
  expect(isAccountDetails(details([]))).toBe(true);
  const isIt = (text: string) => isAccountDetails(parseJson(SourceText.ofFile('/flows/a.json', text)));
  expect([isIt('{}'), isIt('[]'), isIt(''), isIt('{ "RoleDetailList": {} }')]).toEqual([false, false, false, false]);
});
