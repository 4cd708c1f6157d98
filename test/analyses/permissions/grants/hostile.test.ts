import { expect, test } from 'vitest';
import { grantsInAccount } from '../../../../packages/core/src/analyses/permissions/grants/account-details.ts';
import { grantsOf } from '../../../../packages/core/src/analyses/permissions/grants/grants-of.ts';
import { grantsOfFiles } from '../../../../packages/core/src/analyses/permissions/grants/policy-file.ts';
import { policiesAfterMachine } from '../../../../packages/core/src/analyses/permissions/grants/policy-order.ts';
import { resourceGrants } from '../../../../packages/core/src/analyses/permissions/grants/resource-policies.ts';
import { mayTakeRole } from '../../../../packages/core/src/analyses/permissions/grants/trust.ts';
import type { MachineDeclaration } from '../../../../packages/core/src/hosts/template.ts';
import { policyFaults } from '../../../../packages/core/src/iam/policy-faults.ts';
import { hole, literal } from '../../../../packages/core/src/iam/symbolic-text.ts';
import type { AwsLookUp } from '../../../../packages/core/src/language/aws-look-up.ts';
import { readFile } from '../../../../packages/core/src/project/read-file.ts';
import { parseJson } from '../../../../packages/core/src/syntax/json/parse-json.ts';
import { SourceText } from '../../../../packages/core/src/text/source-text.ts';
import { environment, readers } from '../../../check.ts';
import { Random } from '../../../fuzz/random.ts';

const statement = {
  Effect: 'Allow',
  Principal: { Service: ['states.amazonaws.com'], AWS: { 'Fn::GetAtt': ['Role', 'Arn'] } },
  Action: ['sts:AssumeRole', 's3:GetObject'],
  Resource: [{ 'Fn::Sub': '${Files.Arn}/*' }],
  Condition: { ArnLike: { 'aws:SourceArn': [{ Ref: 'Orders' }] } },
};
const document = { Version: '2012-10-17', Statement: [statement] };

const template = {
  Transform: 'AWS::Serverless-2016-10-31',
  Resources: {
    Orders: {
      Type: 'AWS::Serverless::StateMachine',
      Properties: {
        Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
        Policies: ['AWSLambdaRole', document, { S3ReadPolicy: { BucketName: { Ref: 'Files' } } }],
        PermissionsBoundary: { Ref: 'Managed' },
        Tracing: { Enabled: true },
      },
      Connectors: { One: { Properties: { Destination: [{ Id: 'Files' }], Permissions: ['Read'] } } },
    },
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        Path: '/a/',
        AssumeRolePolicyDocument: document,
        Policies: [{ PolicyDocument: document }],
        ManagedPolicyArns: [{ Ref: 'Managed' }, 'arn:aws:iam::aws:policy/AdministratorAccess'],
      },
    },
    Managed: { Type: 'AWS::IAM::ManagedPolicy', Properties: { Roles: [{ Ref: 'Role' }], PolicyDocument: document } },
    Files: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { 'Fn::Sub': 'a-${Files.Arn}' } } },
    OnFiles: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: { Ref: 'Files' }, PolicyDocument: document } },
    OnPay: {
      Type: 'AWS::Lambda::Permission',
      Properties: { FunctionName: 'pay', Action: 'lambda:InvokeFunction', Principal: '*', SourceArn: 'a' },
    },
  },
};

const junk: readonly unknown[] = [
  null,
  0,
  true,
  '',
  '*',
  '${',
  '{"',
  [],
  {},
  [[]],
  { __proto__x: 1 },
  { Ref: null },
  { 'Fn::GetAtt': [] },
  { 'Fn::If': ['A', {}, []] },
];

const seed = Number(process.env.SEED ?? 1);
const random = new Random(seed);

/** A value in which each of its parts is replaced in turn, by something chosen at random. */
function* broken(value: unknown): Generator<unknown> {
  yield random.pick(junk);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const withPart = (other: unknown) =>
      Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other };
    for (const other of broken(part)) yield withPart(other);
  }
}

function askEverything(text: string): void {
  for (const declaration of machinesIn(text)) {
    const deployment = { template: declaration.template, aws: environment.aws, given: new Map() };
    const grants = grantsOf(declaration, deployment);
    mayTakeRole(grants.trust, [hole], deployment);
    policiesAfterMachine(declaration, grants);
    for (const action of ['s3:GetObject', 'lambda:InvokeFunction']) {
      const request = { action, resource: [literal('arn:aws:s3:::a/b')], context: new Map() };
      resourceGrants(request, grants.role.arn, deployment);
    }
    for (const policy of grants.grants.policies) policyFaults(policy, environment.aws as AwsLookUp);
  }
}

/** None where the text is no template any more. */
function machinesIn(text: string): readonly MachineDeclaration[] {
  const reading = readFile({ file: '/flows/template.json', text, isNamed: false }, readers);
  return reading.kind === 'template' ? reading.template.machines : [];
}

test('whatever stands in a template, it is asked about', () => {
  const { Role, ...properties } = template.Resources.Orders.Properties;
  const madeBySam = { ...template.Resources.Orders, Properties: properties };
  const templates = [template, { ...template, Resources: { ...template.Resources, Orders: madeBySam } }];
  expect(Role).toBeDefined();
  for (const whole of templates) {
    askEverything(JSON.stringify(whole));
    for (const other of broken(whole)) {
      const text = JSON.stringify(other);
      expect(() => askEverything(text), `${text}, seed ${seed}`).not.toThrow();
    }
  }
});

test('whatever stands in a file of policies or of an account, it is read', () => {
  const account = {
    RoleDetailList: [
      {
        RoleName: 'orders',
        AssumeRolePolicyDocument: document,
        RolePolicyList: [{ PolicyName: 'a', PolicyDocument: document }],
        AttachedManagedPolicies: [{ PolicyArn: 'arn:aws:iam::1:policy/a' }],
        PermissionsBoundary: { PermissionsBoundaryArn: 'arn:aws:iam::1:policy/a' },
      },
    ],
    Policies: [{ Arn: 'arn:aws:iam::1:policy/a', PolicyVersionList: [{ IsDefaultVersion: true, Document: '%7B%22' }] }],
  };
  const treeOf = (value: unknown) => parseJson(SourceText.ofFile('/flows/a.json', JSON.stringify(value)));
  for (const other of broken(account)) grantsInAccount(treeOf(other), 'orders', environment.aws);
  for (const other of broken({ PolicyVersion: { Document: document } })) {
    const { grants } = grantsOfFiles({ policies: [treeOf(other)], boundary: treeOf(other) });
    expect(grants.boundary).toBeDefined();
  }
});
