import type { GivenRole, Node } from '@stepproof/core';
import { propertyOf } from '@stepproof/core';
import { refused } from '../simulation/refusal.ts';

/**
 * The policies of a role as `aws iam get-account-authorization-details` prints them. Throws a `Refusal` where there is no such role.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
 */
export function roleInDetails(root: Node, wanted: string | undefined): GivenRole {
  const roles = itemsOf(member(root, 'RoleDetailList'));
  const role = roles.find((one) => isNamed(one, wanted)) ?? onlyRole(roles, wanted);
  if (role === undefined) throw refused(notFound(wanted, roles));
  const attached = itemsOf(member(role, 'AttachedManagedPolicies')).map((one) => documentOf(arnIn(one), root));
  const inline = itemsOf(member(role, 'RolePolicyList')).map((one) => member(one, 'PolicyDocument'));
  const bounding = textOf(member(member(role, 'PermissionsBoundary'), 'PermissionsBoundaryArn'));
  const known = [...inline, ...attached];
  return {
    policies: known.filter((document) => document !== undefined),
    boundary: bounding === undefined ? undefined : (documentOf(bounding, root) ?? member(role, 'PermissionsBoundary')),
    isComplete: !known.includes(undefined),
  };
}

function notFound(wanted: string | undefined, roles: readonly Node[]): string {
  if (wanted === undefined) return 'Which of the roles is meant? Name it with `--role`.';
  const names = roles.flatMap((role) => textOf(member(role, 'RoleName')) ?? []);
  return `The authorization details have no role \`${wanted}\` among their ${names.length}; name another with \`--role\`.`;
}

function onlyRole(roles: readonly Node[], wanted: string | undefined): Node | undefined {
  return wanted === undefined && roles.length === 1 ? roles[0] : undefined;
}

function isNamed(role: Node, wanted: string | undefined): boolean {
  if (wanted === undefined) return false;
  const [arn, name] = [textOf(member(role, 'Arn')), textOf(member(role, 'RoleName'))];
  return (
    wanted === arn || wanted === name || (wanted.startsWith('arn:') && wanted.endsWith(`/${name}`) && arn === undefined)
  );
}

function arnIn(attached: Node): string | undefined {
  return textOf(member(attached, 'PolicyArn'));
}

/** The version of a managed policy that holds. */
function documentOf(arn: string | undefined, root: Node): Node | undefined {
  const policy = itemsOf(member(root, 'Policies')).find(
    (one) => arn !== undefined && textOf(member(one, 'Arn')) === arn,
  );
  const versions = itemsOf(member(policy, 'PolicyVersionList'));
  const isDefault = (version: Node) => {
    const flag = member(version, 'IsDefaultVersion');
    return flag?.kind === 'boolean' && flag.value;
  };
  return member(versions.find(isDefault), 'Document');
}

function member(node: Node | undefined, name: string): Node | undefined {
  return node?.kind === 'object' ? propertyOf(node, name)?.value : undefined;
}

function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'array' ? node.items : [];
}

function textOf(node: Node | undefined): string | undefined {
  return node?.kind === 'string' ? node.value : undefined;
}
