import { arnOf, deployedText, textInTemplate } from '../../../iam/deployed-text.ts';
import { hole, literal, type SymbolicText } from '../../../iam/symbolic-text.ts';
import type { Node } from '../../../syntax/node.ts';
import type { CallValue } from './call-values.ts';
import { knownText } from './known-parts.ts';
import { type NeedScope, propertyOfResource } from './need-scope.ts';
import type { ResourceCall } from './needed-resource.ts';

const someRole: SymbolicText = [hole];

/**
 * The roles that ECS hands to the containers of a task, and uses itself to start them. Where the template has not the definition of the task,
 * it may have any roles or none.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security_iam_id-based-policy-examples.html
 */
export function rolesOfTask(value: CallValue, { scope }: ResourceCall): readonly SymbolicText[] {
  const id = taskDefinitionOf(value, scope);
  if (id === undefined) return [someRole];
  const roles = ['TaskRoleArn', 'ExecutionRoleArn'].map((name) => propertyOfResource(id, name, scope));
  return roles.flatMap((role) => (role === undefined ? [] : [textInTemplate(role, scope.deployment)]));
}

/** The role that EC2 takes from an instance profile, which often has its name, where the template has one of them. */
export function roleOfProfile(value: CallValue, { scope }: ResourceCall): readonly SymbolicText[] {
  const sameName = resourceOf(value, 'AWS::IAM::Role', scope);
  if (sameName !== undefined) return [arnOf(sameName, scope.deployment) ?? someRole];
  const id = resourceOf(value, 'AWS::IAM::InstanceProfile', scope);
  const roles = id === undefined ? undefined : propertyOfResource(id, 'Roles', scope);
  const [role] = roles?.kind === 'array' ? roles.items : [];
  const arn = role === undefined ? undefined : arnOfNamedRole(role, scope);
  return [arn ?? someRole];
}

function arnOfNamedRole(node: Node, { deployment }: NeedScope): SymbolicText | undefined {
  const value = deployment.template.valueOf(node);
  if (value.kind === 'reference') return arnOf(value.to, deployment);
  return value.kind === 'text'
    ? [literal('arn:aws:iam::'), hole, literal(':role/'), hole, ...deployedText(value, deployment)]
    : undefined;
}

function resourceOf(value: CallValue, type: string, { deployment }: NeedScope): string | undefined {
  const to = value.kind === 'given' ? value.reference?.to : undefined;
  return to !== undefined && deployment.template.resources.get(to)?.type === type ? to : undefined;
}

/** By reference, or by the family that it gives itself: with which revision does not matter. */
function taskDefinitionOf(value: CallValue, scope: NeedScope): string | undefined {
  const referred = resourceOf(value, 'AWS::ECS::TaskDefinition', scope);
  const written = value.kind === 'given' ? knownText(value.text)?.replace(/:\d+$/, '') : undefined;
  if (referred !== undefined || written === undefined) return referred;
  const all = [...scope.deployment.template.resources.values()];
  return all.find(({ id, type }) => type === 'AWS::ECS::TaskDefinition' && familyOf(id, scope) === written)?.id;
}

function familyOf(id: string, scope: NeedScope): string | undefined {
  const node = propertyOfResource(id, 'Family', scope);
  return node === undefined ? undefined : knownText(textInTemplate(node, scope.deployment));
}
