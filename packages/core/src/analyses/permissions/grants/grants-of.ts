import type { MachineDeclaration, TemplateContext } from '../../../hosts/template.ts';
import type { Deployment } from '../../../iam/deployment.ts';
import type { Policy } from '../../../iam/policy.ts';
import type { Node } from '../../../syntax/node.ts';
import { declaredRole, declaredRoleId, isMadeBySam } from './declared-role.ts';
import { mayBeGivenElsewhere } from './given-elsewhere.ts';
import { type GivenPolicy, givenPolicy } from './given-policy.ts';
import type { RoleGrants } from './role-grants.ts';
import { together } from './together.ts';
import { declaredTrust } from './trust.ts';

/** What the role of a state machine may do, as far as its template says it. */
export function grantsOf(declaration: MachineDeclaration, deployment: Deployment): RoleGrants {
  const all = declaration.policies.map((given) => ({ given, read: givenPolicy(given, deployment) }));
  const [bounding] = all.filter(({ given }) => given.kind === 'boundary');
  const others = all.filter(({ given }) => given.kind !== 'boundary');
  const read = others.flatMap(({ read: found }) => (found === undefined ? [] : [withCondition(found, declaration)]));
  const unread = others.flatMap(({ given, read: found }) => (found === undefined ? [given.at] : []));
  return together({
    role: declaredRole(declaration, deployment),
    trust: declaredTrust(declaration, deployment),
    policies: read,
    boundary: bounding && (bounding.read ?? 'unknown'),
    unknownAt: [...unread, ...placesElsewhere(declaration)],
  });
}

/** A policy that is there under another condition than the machine may not be there. */
function withCondition({ policy, origin }: GivenPolicy, { template, condition }: MachineDeclaration): GivenPolicy {
  const holding = origin.resource === undefined ? undefined : template.resources.get(origin.resource);
  const own = holding?.condition;
  if (own === undefined || own === condition || isRole(holding?.type)) return { policy, origin };
  return { policy: absentAtTimes(policy), origin };
}

/** A role that is named is there, or deployment fails. */
function isRole(type: string | undefined): boolean {
  return type === 'AWS::IAM::Role' || type?.endsWith('::StateMachine') === true;
}

function absentAtTimes(policy: Policy): Policy {
  return { ...policy, statements: policy.statements.map((statement) => ({ ...statement, mayBeAbsent: true })) };
}

/** What may give the role other policies than the declaration shows. */
function placesElsewhere(declaration: MachineDeclaration): readonly Node[] {
  const { role, key, template } = declaration;
  const id = declaredRoleId(declaration);
  if (id !== undefined)
    return mayBeGivenElsewhere(id, template) ? [(template.resources.get(id) ?? { key }).key.value] : [];
  if (isMadeBySam(declaration)) return isOpen(template) ? [key.value] : [];
  return role === undefined ? [key.value] : [role];
}

function isOpen(template: TemplateContext): boolean {
  return mayBeGivenElsewhere(undefined, template);
}
