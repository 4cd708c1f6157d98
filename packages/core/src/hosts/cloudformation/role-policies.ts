import type { Node } from '../../syntax/node.ts';
import type { MachinePolicy, TemplateContext, TemplateResource } from '../template.ts';
import { deploymentValueOf } from './deployment-value.ts';
import { intrinsicOf, isNoValue } from './intrinsic.ts';
import { memberOf } from './member.ts';
import { writtenDocument } from './policy-document.ts';
import { resourceProperties } from './resource-properties.ts';

/**
 * What a role says of its policies.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html
 */
export function rolePolicies(role: TemplateResource, template: TemplateContext): readonly MachinePolicy[] {
  const properties = resourceProperties(role);
  const boundary = properties.get('PermissionsBoundary');
  return [
    ...listOf(properties.get('Policies'), documentPolicy),
    ...listOf(properties.get('ManagedPolicyArns'), (item) => managedPolicy(item, template)),
    ...(boundary === undefined ? [] : [boundaryPolicy(boundary, template)]),
    ...(properties.unknownAt === undefined ? [] : [unknownPolicy(properties.unknownAt)]),
  ];
}

/** The policies of the template that name a role. */
export function attachedPolicies(role: TemplateResource, template: TemplateContext): readonly MachinePolicy[] {
  const policies: MachinePolicy[] = [];
  for (const resource of template.resources.values()) {
    const roles = rolesOf(resource);
    if (roles !== undefined && isAmong(role, roles, template)) policies.push(documentPolicy(propertiesOf(resource)));
  }
  return policies;
}

/** A policy that is named; one that the template shows is a document. */
export function managedPolicy(at: Node, template: TemplateContext): MachinePolicy {
  const policy = deploymentValueOf(at, template);
  const resource = policy.kind === 'reference' ? template.resources.get(policy.to) : undefined;
  if (resource?.type === 'AWS::IAM::ManagedPolicy') return documentPolicy(propertiesOf(resource));
  return policy.kind === 'unknown' ? unknownPolicy(at) : { kind: 'managed', at, policy };
}

export function boundaryPolicy(at: Node, template: TemplateContext): MachinePolicy {
  return { kind: 'boundary', at, policy: deploymentValueOf(at, template) };
}

export function unknownPolicy(at: Node): MachinePolicy {
  return { kind: 'unknown', at };
}

/** Reads each item of a list, of which nothing is known where it is computed. */
function listOf(list: Node | undefined, read: (item: Node) => MachinePolicy): readonly MachinePolicy[] {
  if (list === undefined || isNoValue(list)) return [];
  if (list.kind !== 'array') return [unknownPolicy(list)];
  return list.items.filter((item) => !isNoValue(item)).map(read);
}

function documentPolicy(at: Node): MachinePolicy {
  const written = memberOf(at, 'PolicyDocument');
  const document = written && writtenDocument(written);
  return document === undefined ? unknownPolicy(at) : { kind: 'document', at, document };
}

function propertiesOf({ key, properties }: TemplateResource): Node {
  return properties ?? key.value;
}

/** The names of the roles that a policy is for; nothing for other resources. */
function rolesOf({ type, properties }: TemplateResource): readonly Node[] | undefined {
  const role = type === 'AWS::IAM::RolePolicy' ? memberOf(properties, 'RoleName') : undefined;
  if (role !== undefined) return [role];
  if (type !== 'AWS::IAM::Policy' && type !== 'AWS::IAM::ManagedPolicy') return undefined;
  const roles = memberOf(properties, 'Roles');
  return roles?.kind === 'array' ? roles.items : roles === undefined ? [] : [roles];
}

/** A role is named by what `Ref` gives of it, or as it names itself. What is computed may be any role. */
function isAmong(role: TemplateResource, names: readonly Node[], template: TemplateContext): boolean {
  const ownName = memberOf(role.properties, 'RoleName');
  const own = ownName && JSON.stringify(deploymentValueOf(ownName, template));
  return names.some((name) => {
    if (intrinsicOf(name)?.name === 'If') return true;
    const value = deploymentValueOf(name, template);
    if (value.kind === 'reference') return value.to === role.id;
    return own !== undefined && value.kind !== 'unknown' && JSON.stringify(value) === own;
  });
}
