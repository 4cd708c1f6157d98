import { memberOf } from '../../syntax/member.ts';
import type { Node } from '../../syntax/node.ts';
import { writtenDocument } from '../cloudformation/policy-document.ts';
import type { MachinePolicy } from '../template.ts';
import { type Plan, type PlannedResource, textOf, withoutIndexes } from './planned-references.ts';
import { unknownPolicy } from './policies.ts';

/** The role of a state machine among the resources of a plan; nothing where it is not there, or several may be it. */
export function plannedRole(machine: PlannedResource, plan: Plan): PlannedResource | undefined {
  const roles = plan.resources.filter(({ type }) => type === 'aws_iam_role');
  const [only, second] = roles.filter((role) => isNamed(machine, 'role_arn', { target: role, as: ['arn'], plan }));
  return second === undefined ? only : undefined;
}

/** What a role has itself, and what other resources of the plan give it. */
export function policiesOfRole(role: PlannedResource, plan: Plan): readonly MachinePolicy[] {
  const { values } = role;
  const others = plan.resources.flatMap((resource) => {
    const attach = attaching.get(resource.type);
    if (attach === undefined) return [];
    const names = { target: role, as: ['name', 'id'], plan };
    const isOurs = isNamed(resource, 'role', names) ?? isNamed(resource, 'roles', names);
    return isOurs === undefined ? [unknownPolicy(resource.values)] : isOurs ? attach(resource, plan) : [];
  });
  return [
    ...itemsOf(values, 'inline_policy').map((block) => documentPolicy(memberOf(block, 'policy') ?? block)),
    ...itemsOf(values, 'managed_policy_arns').map((arn) => namedPolicy(arn, plan)),
    ...boundaryPolicies(role, plan),
    ...others,
  ];
}

/** What is set to something that is not known yet is left out of a plan, but not out of its configuration. */
function boundaryPolicies({ address, values }: PlannedResource, { references }: Plan): readonly MachinePolicy[] {
  const at = memberOf(values, 'permissions_boundary');
  if (at !== undefined && textOf(at) !== undefined) return [{ kind: 'boundary', at, policy: textValue(at) }];
  const isSet = (references.get(withoutIndexes(address))?.get('permissions_boundary') ?? []).length > 0;
  return isSet ? [{ kind: 'boundary', at: values, policy: { kind: 'unknown' } }] : [];
}

function itemsOf(node: Node, name: string): readonly Node[] {
  const list = memberOf(node, name);
  return list?.kind === 'array' ? list.items : [];
}

interface Naming {
  readonly target: PlannedResource;
  /** Which values of the target may stand for it. */
  readonly as: readonly string[];
  readonly plan: Plan;
}

/** Whether an argument of a resource names another resource; nothing where that is not known. */
function isNamed(from: PlannedResource, argument: string, { target, as, plan }: Naming): boolean | undefined {
  const references = plan.references.get(withoutIndexes(from.address))?.get(argument) ?? [];
  const address = withoutIndexes(target.address);
  if (references.some((reference) => reference === address || reference.startsWith(`${address}.`))) return true;
  const value = memberOf(from.values, argument);
  const written = value?.kind === 'array' ? value.items.map(textOf) : [textOf(value)];
  const own = as.flatMap((name) => textOf(memberOf(target.values, name)) ?? []);
  if (written.some((text) => text !== undefined && own.includes(text))) return true;
  const isKnown = !written.includes(undefined) && own.length > 0;
  return isKnown || references.some((reference) => /(?:^|\.)aws_iam_role\./.test(reference)) ? false : undefined;
}

const attaching: ReadonlyMap<string, (resource: PlannedResource, plan: Plan) => readonly MachinePolicy[]> = new Map([
  ['aws_iam_role_policy', ({ values }) => [documentPolicy(memberOf(values, 'policy') ?? values)]],
  ['aws_iam_role_policy_attachment', attachedPolicy],
  ['aws_iam_policy_attachment', attachedPolicy],
]);

function attachedPolicy(resource: PlannedResource, plan: Plan): readonly MachinePolicy[] {
  const arn = memberOf(resource.values, 'policy_arn');
  const policies = plan.resources.filter(({ type }) => type === 'aws_iam_policy');
  const [own, second] = policies.filter((policy) =>
    isNamed(resource, 'policy_arn', { target: policy, as: ['arn'], plan }),
  );
  if (second !== undefined) return [unknownPolicy(resource.values)];
  if (own !== undefined) return [documentPolicy(memberOf(own.values, 'policy') ?? own.values)];
  return [arn === undefined ? unknownPolicy(resource.values) : namedPolicy(arn, plan)];
}

/** What a plan does not know yet is left out of it. */
function documentPolicy(at: Node): MachinePolicy {
  const document = at.kind === 'string' ? writtenDocument(at) : undefined;
  return document === undefined ? unknownPolicy(at) : { kind: 'document', at, document };
}

function namedPolicy(at: Node, { resources }: Plan): MachinePolicy {
  const arn = textOf(at);
  if (arn === undefined) return unknownPolicy(at);
  const own = resources.find(
    ({ type, values }) => type === 'aws_iam_policy' && textOf(memberOf(values, 'arn')) === arn,
  );
  const document = own && memberOf(own.values, 'policy');
  return document === undefined ? { kind: 'managed', at, policy: textValue(at) } : documentPolicy(document);
}

function textValue(node: Node | undefined) {
  return { kind: 'text', text: textOf(node) ?? '' } as const;
}
