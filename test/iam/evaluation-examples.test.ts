import { expect, test } from 'vitest';
import { decide, type Grants, type Verdict } from '../../packages/core/src/iam/decide.ts';
import type { RequestContext } from '../../packages/core/src/iam/request.ts';
import { policyFrom, symbolic } from './policies.ts';

/** What the pages of the IAM User Guide say of policies like those that they show. */
interface Example {
  readonly page: string;
  readonly policies: readonly (readonly object[])[];
  readonly boundary?: readonly object[];
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
  /** Requests, each `action resource`, and what becomes of them. */
  readonly requests: Readonly<Record<string, Verdict>>;
}

const examples: readonly Example[] = [
  {
    page: 'reference_policies_evaluation-logic_AccessPolicyLanguage_Interplay: an explicit Deny and the default one',
    policies: [
      [{ Effect: 'Allow', Action: 's3:*', Resource: ['arn:aws:s3:::carlossalazar', 'arn:aws:s3:::carlossalazar/*'] }],
      [{ Effect: 'Deny', Action: 's3:*', Resource: ['arn:aws:s3:::logs', 'arn:aws:s3:::logs/*'] }],
    ],
    requests: {
      's3:PutObject arn:aws:s3:::carlossalazar/a': 'granted',
      's3:ListBucket arn:aws:s3:::carlossalazar': 'granted',
      's3:GetObject arn:aws:s3:::logs/a': 'denied',
      's3:GetObject arn:aws:s3:::others/a': 'missing',
    },
  },
  {
    page: 'access_policies_boundaries: a boundary grants nothing by itself, and limits what is granted',
    policies: [[{ Effect: 'Allow', Action: 'iam:CreateUser', Resource: '*' }]],
    boundary: [{ Effect: 'Allow', Action: ['s3:*', 'cloudwatch:*', 'ec2:*'], Resource: '*' }],
    requests: {
      'iam:CreateUser arn:aws:iam::111122223333:user/a': 'missing',
      's3:GetObject arn:aws:s3:::b/a': 'missing',
    },
  },
  {
    page: 'access_policies_boundaries: a Deny in a boundary',
    policies: [[{ Effect: 'Allow', Action: '*', Resource: '*' }]],
    boundary: [
      { Effect: 'Allow', Action: '*', Resource: '*' },
      { Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::logs/*' },
    ],
    requests: { 's3:GetObject arn:aws:s3:::logs/a': 'denied', 's3:GetObject arn:aws:s3:::b/a': 'granted' },
  },
  {
    page: 'reference_policies_elements_notaction: Allow with NotAction',
    policies: [[{ Effect: 'Allow', NotAction: 's3:DeleteBucket', Resource: 'arn:aws:s3:::*' }]],
    requests: {
      's3:GetObject arn:aws:s3:::b/a': 'granted',
      's3:DeleteBucket arn:aws:s3:::b': 'missing',
      'sqs:SendMessage arn:aws:sqs:us-east-1:111122223333:q': 'missing',
    },
  },
  {
    page: 'reference_policies_elements_notaction: Deny with NotAction',
    policies: [
      [
        { Effect: 'Allow', Action: '*', Resource: '*' },
        {
          Effect: 'Deny',
          NotAction: 'iam:*',
          Resource: '*',
          Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } },
        },
      ],
    ],
    context: { 'aws:multifactorauthpresent': 'false' },
    requests: {
      's3:GetObject arn:aws:s3:::b/a': 'denied',
      'iam:GetUser arn:aws:iam::111122223333:user/a': 'granted',
    },
  },
  {
    page: 'reference_policies_elements_notresource',
    policies: [
      [
        { Effect: 'Allow', Action: 's3:*', Resource: '*' },
        {
          Effect: 'Deny',
          Action: 's3:*',
          NotResource: ['arn:aws:s3:::HRBucket/Payroll', 'arn:aws:s3:::HRBucket/Payroll/*'],
        },
      ],
    ],
    requests: {
      's3:GetObject arn:aws:s3:::HRBucket/Payroll/a': 'granted',
      's3:GetObject arn:aws:s3:::HRBucket/a': 'denied',
    },
  },
  {
    page: 'reference_policies_elements_resource: wildcards do not reach over a segment',
    policies: [[{ Effect: 'Allow', Action: 'sqs:*', Resource: 'arn:aws:sqs:*:queue1' }]],
    requests: { 'sqs:SendMessage arn:aws:sqs:us-east-2:111122223333:queue1': 'missing' },
  },
  {
    page: 'reference_policies_variables: a variable is what the request has',
    policies: [[{ Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::b/${aws:username}/*' }]],
    requests: { 's3:GetObject arn:aws:s3:::b/a/c': 'conditional', 's3:GetObject arn:aws:s3:::c/a/c': 'missing' },
  },
  {
    page: 'reference_policies_condition-logic-multiple-context-keys-or-values: any value, all keys',
    policies: [
      [
        {
          Effect: 'Allow',
          Action: 's3:PutObject',
          Resource: '*',
          Condition: {
            StringEquals: { 'aws:PrincipalTag/department': ['finance', 'hr'], 'aws:PrincipalTag/role': 'audit' },
          },
        },
      ],
    ],
    context: { 'aws:principaltag/department': 'hr', 'aws:principaltag/role': 'audit' },
    requests: { 's3:PutObject arn:aws:s3:::b/a': 'granted' },
  },
  {
    page: 'reference_policies_condition-logic-multiple-context-keys-or-values: one key that does not hold',
    policies: [
      [
        {
          Effect: 'Allow',
          Action: 's3:PutObject',
          Resource: '*',
          Condition: {
            StringEquals: { 'aws:PrincipalTag/department': ['finance', 'hr'], 'aws:PrincipalTag/role': 'audit' },
          },
        },
      ],
    ],
    context: { 'aws:principaltag/department': 'hr', 'aws:principaltag/role': 'admin' },
    requests: { 's3:PutObject arn:aws:s3:::b/a': 'missing' },
  },
  {
    page: 'reference_policies_condition-single-vs-multi-valued-context-keys: all values of the request',
    policies: [
      [
        {
          Effect: 'Allow',
          Action: 'ec2:CreateTags',
          Resource: '*',
          Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['preprod', 'storage'] } },
        },
      ],
    ],
    context: { 'aws:tagkeys': ['preprod', 'another'] },
    requests: { 'ec2:CreateTags arn:aws:ec2:us-east-1:111122223333:instance/i': 'missing' },
  },
  {
    page: 'reference_policies_condition-single-vs-multi-valued-context-keys: any value of the request',
    policies: [
      [
        { Effect: 'Allow', Action: 'ec2:*', Resource: '*' },
        {
          Effect: 'Deny',
          Action: 'ec2:CreateTags',
          Resource: '*',
          Condition: { 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'webserver' } },
        },
      ],
    ],
    context: { 'aws:tagkeys': ['webserver', 'another'] },
    requests: { 'ec2:CreateTags arn:aws:ec2:us-east-1:111122223333:instance/i': 'denied' },
  },
  {
    page: 'id_roles_use_passrole: only to one service',
    policies: [
      [
        {
          Effect: 'Allow',
          Action: 'iam:PassRole',
          Resource: 'arn:aws:iam::111122223333:role/EC2-roles-for-XYZ-*',
          Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
        },
      ],
    ],
    context: { 'iam:passedtoservice': 'ecs-tasks.amazonaws.com' },
    requests: { 'iam:PassRole arn:aws:iam::111122223333:role/EC2-roles-for-XYZ-a': 'missing' },
  },
];

test.each(examples)('$page', ({ policies, boundary, context = {}, requests }) => {
  const given: RequestContext = new Map(
    Object.entries(context).map(([key, value]) => [key, [value].flat().map((text) => symbolic(text))] as const),
  );
  const grants: Grants = {
    policies: policies.map((statements) => policyFrom(statements)),
    boundary: boundary && policyFrom(boundary),
    isComplete: true,
  };
  const verdicts = Object.keys(requests).map((request) => {
    const [action = '', resource = ''] = request.split(' ');
    return [request, decide({ action, resource: symbolic(resource), context: given }, grants).verdict];
  });
  expect(Object.fromEntries(verdicts)).toEqual(requests);
});
