import type { MachineDeclaration, TemplateContext, TemplateResource } from '../../../hosts/template.ts';
import { wordsIn } from './mentions.ts';
import type { PolicyOrigin, RoleGrants } from './role-grants.ts';

/** A policy that a role gets from a resource of its own, for which the state machine does not wait. */
export interface LatePolicy {
  readonly origin: PolicyOrigin;
  /** The resource: a policy, or what attaches it. */
  readonly resource: TemplateResource;
  /** `after` where it waits for the machine itself; `beside` where nothing is said of their order. */
  readonly order: 'after' | 'beside';
}

/**
 * The policies that may not be there yet when the state machine is created: it neither refers to their resources nor says that it
 * depends on them, and nothing that it refers to does. None where that is not known.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-dependson.html
 */
export function policiesAfterMachine(declaration: MachineDeclaration, { origins }: RoleGrants): readonly LatePolicy[] {
  const { template, name } = declaration;
  const before = reachedFrom(name, template);
  if (before === undefined) return [];
  return [...origins.values()].flatMap((origin): readonly LatePolicy[] => {
    const resource = attachingResource(origin, template);
    if (resource === undefined || before.has(resource.id)) return [];
    const isAfter = reachedFrom(resource.id, template)?.has(name) === true;
    return [{ origin, resource, order: isAfter ? 'after' : 'beside' }];
  });
}

/** Resources that do nothing but give policies to roles. */
const attachingTypes = new Set(['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy']);

function attachingResource(
  { resource: id }: PolicyOrigin,
  { resources }: TemplateContext,
): TemplateResource | undefined {
  const resource = id === undefined ? undefined : resources.get(id);
  if (resource === undefined) return undefined;
  const isAttaching =
    attachingTypes.has(resource.type ?? '') ||
    /^aws_iam_(?:role_)?policy_attachment|^aws_iam_role_policy/.test(resource.id);
  return isAttaching ? resource : undefined;
}

/** How many resources one is followed through. */
const mostResources = 5_000;

/** A resource and all that it may wait for; nothing where that is not known, as behind a local of Terraform. */
function reachedFrom(start: string, { resources, kind }: TemplateContext): ReadonlySet<string> | undefined {
  const reached = new Set<string>([start]);
  for (const id of reached) {
    const resource = resources.get(id);
    const words = resource === undefined ? new Set<string>() : wordsIn(resource);
    if (reached.size > mostResources || (kind === 'terraform' && hidesReferences(words))) return undefined;
    for (const word of words) if (resources.has(word)) reached.add(word);
  }
  return reached;
}

function hidesReferences(words: ReadonlySet<string>): boolean {
  return words.has('local') || words.has('module');
}
