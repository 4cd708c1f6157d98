import type { Policy } from '../../../iam/policy.ts';
import { literal } from '../../../iam/symbolic-text.ts';
import type { AwsLookUp } from '../../../language/aws-look-up.ts';
import { memberOf } from '../../../syntax/member.ts';
import { type Node, type ObjectNode, propertyOf } from '../../../syntax/node.ts';
import type { SyntaxTree } from '../../../syntax/tree.ts';
import { documentNode } from './document-node.ts';
import type { GivenPolicy } from './given-policy.ts';
import { plainPolicy, publishedPolicy } from './published-policy.ts';
import type { PolicyOrigin, RoleGrants } from './role-grants.ts';
import { together } from './together.ts';

/** Whether a file is what `aws iam get-account-authorization-details` prints. */
export function isAccountDetails({ root }: SyntaxTree): boolean {
  return root?.kind === 'object' && memberOf(root, 'RoleDetailList')?.kind === 'array';
}

/**
 * What a role of an account may do; nothing where the details have none of that name or ARN.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
 */
export function grantsInAccount(
  { root }: SyntaxTree,
  nameOrArn: string,
  aws: AwsLookUp | undefined,
): RoleGrants | undefined {
  const role = root && itemsOf(root, 'RoleDetailList').find((item) => isCalled(item, nameOrArn));
  if (root === undefined || role === undefined) return undefined;
  const account = { root, aws };
  const given = [
    ...itemsOf(role, 'RolePolicyList').map(inlinePolicy),
    ...itemsOf(role, 'AttachedManagedPolicies').map((at) => attachedPolicy(at, account)),
  ];
  return together({
    role: { id: undefined, name: nameIn(role, 'RoleName'), arn: nameIn(role, 'Arn') },
    trust: trustOf(role),
    policies: given.flatMap((one) => one ?? []),
    boundary: boundaryOf(role, account),
    unknownAt: given.includes(undefined) || !isWhole(role) ? [role] : [],
  });
}

function boundaryOf(role: ObjectNode, account: Account): GivenPolicy | 'unknown' | undefined {
  const at = memberOf(role, 'PermissionsBoundary');
  return at && (namedPolicy(at, textIn(at, 'PermissionsBoundaryArn'), account) ?? 'unknown');
}

/** Of every role both lists are printed, also where they are empty. */
function isWhole(role: Node): boolean {
  return ['RolePolicyList', 'AttachedManagedPolicies'].every((name) => memberOf(role, name)?.kind === 'array');
}

function itemsOf(node: Node, name: string): readonly ObjectNode[] {
  const list = memberOf(node, name);
  return list?.kind === 'array' ? list.items.filter((item) => item.kind === 'object') : [];
}

function isCalled(role: ObjectNode, nameOrArn: string): boolean {
  return textIn(role, 'RoleName') === nameOrArn || textIn(role, 'Arn') === nameOrArn;
}

function textIn(node: Node, name: string): string | undefined {
  const member = memberOf(node, name);
  return member?.kind === 'string' ? member.value : undefined;
}

function nameIn(role: ObjectNode, name: string): RoleGrants['role']['name'] {
  const text = textIn(role, name);
  return text === undefined ? undefined : [literal(text)];
}

function inlinePolicy(at: ObjectNode): GivenPolicy | undefined {
  return documentPolicy(propertyOf(at, 'PolicyDocument')?.value, at, textIn(at, 'PolicyName'));
}

function documentPolicy(written: Node | undefined, at: Node, name: string | undefined): GivenPolicy | undefined {
  const policy = plainPolicy(written && documentNode(written));
  return policy && { policy, origin: origin('document', at, name) };
}

function origin(kind: PolicyOrigin['kind'], at: Node, name: string | undefined): PolicyOrigin {
  return { kind, at, name, resource: undefined };
}

interface Account {
  readonly root: Node;
  readonly aws: AwsLookUp | undefined;
}

function attachedPolicy(at: ObjectNode, account: Account): GivenPolicy | undefined {
  return namedPolicy(at, textIn(at, 'PolicyArn'), account);
}

/** A policy of the account is among its details; one of AWS is published. */
function namedPolicy(at: Node, arn: string | undefined, { root, aws }: Account): GivenPolicy | undefined {
  if (arn === undefined) return undefined;
  const own = itemsOf(root, 'Policies').find((policy) => textIn(policy, 'Arn') === arn);
  const version = own && itemsOf(own, 'PolicyVersionList').find(isDefault);
  if (version !== undefined) return documentPolicy(propertyOf(version, 'Document')?.value, at, arn);
  const policy = publishedPolicy(arn, aws);
  return policy && { policy, origin: origin('managed', at, arn) };
}

function isDefault(version: ObjectNode): boolean {
  const value = propertyOf(version, 'IsDefaultVersion')?.value;
  return value?.kind === 'boolean' && value.value;
}

function trustOf(role: ObjectNode): Policy | 'unknown' {
  const written = propertyOf(role, 'AssumeRolePolicyDocument')?.value;
  return plainPolicy(written && documentNode(written), 'resource') ?? 'unknown';
}

/** The names of the roles of an account. */
export function rolesInAccount({ root }: SyntaxTree): readonly string[] {
  return root === undefined ? [] : itemsOf(root, 'RoleDetailList').flatMap((role) => textIn(role, 'RoleName') ?? []);
}
