import type { DeploymentValue, TemplateContext } from '../template.ts';

/** The logical id of the role that an ARN or a name is of; nothing where it is not one of the template. */
export function roleIdOf(value: DeploymentValue, template: Pick<TemplateContext, 'resources'>): string | undefined {
  // `arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${Role}` ends in the name of the role.
  const last = value.kind === 'joined' ? value.parts.at(-1) : value;
  if (last?.kind !== 'reference' || template.resources.get(last.to)?.type !== 'AWS::IAM::Role') return undefined;
  if (value.kind === 'joined') return last.attribute === undefined ? last.to : undefined;
  return last.attribute === 'Arn' || last.attribute === undefined ? last.to : undefined;
}
