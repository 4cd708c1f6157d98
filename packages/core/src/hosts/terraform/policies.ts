import type { Node } from '../../syntax/node.ts';
import type { MachinePolicy } from '../template.ts';
import { argumentOf, type Block, dynamicBlock, innerBlocks } from './blocks.ts';
import { deploymentValueOf } from './deployment-value.ts';
import { followed, type Module, resourceReference } from './module.ts';
import { policyDocumentOf } from './policy-document.ts';

/**
 * The policies of a role: those in the role itself, and those that other resources of the module attach to it. One that is
 * not known is there too, as is what a role has that is declared elsewhere.
 */
export function policiesOf(role: Node | undefined, module: Module): readonly MachinePolicy[] {
  if (role === undefined) return [];
  const address = resourceReference(followed(role, module, 'left'))?.address;
  const block = address === undefined ? undefined : module.resources.get(address);
  if (address?.startsWith('aws_iam_role.') !== true || block === undefined) return [unknownPolicy(role)];
  return [...ownPolicies(block, module), ...attachedPolicies(address, module), ...sharedWithModules(address, module)];
}

/** A module that is told of a role may give it policies. */
function sharedWithModules(role: string, module: Module): readonly MachinePolicy[] {
  return [...module.calls.values()].flatMap(({ body }) => (mentions(body, role) ? [unknownPolicy(body)] : []));
}

function mentions({ source, start, end }: Node, address: string): boolean {
  const names = source.text.slice(start, end).match(/[\w.-]+/g) ?? [];
  return names.some((name) => name === address || name.startsWith(`${address}.`));
}

/** https://github.com/hashicorp/terraform-provider-aws/blob/main/website/docs/r/iam_role.html.markdown */
function ownPolicies({ body }: Block, module: Module): readonly MachinePolicy[] {
  const hidden = dynamicBlock(body, 'inline_policy');
  const managed = argumentOf(body, 'managed_policy_arns');
  const boundary = argumentOf(body, 'permissions_boundary');
  return [
    ...innerBlocks(body, 'inline_policy').flatMap((block) => documentPolicy(block, module)),
    ...(hidden === undefined ? [] : [unknownPolicy(hidden.body)]),
    ...(managed === undefined ? [] : managedPolicies(managed, module)),
    ...(boundary === undefined ? [] : [boundaryPolicy(boundary, module)]),
  ];
}

function boundaryPolicy(at: Node, module: Module): MachinePolicy {
  return { kind: 'boundary', at, policy: deploymentValueOf(at, module) };
}

function attachedPolicies(role: string, module: Module): readonly MachinePolicy[] {
  return [...module.resources].flatMap(([address, block]) => {
    const attach = attaching.get(address.split('.', 1)[0] ?? '');
    if (attach === undefined) return [];
    const isNamed = namesRole(block, role, module);
    return isNamed === undefined ? [unknownPolicy(block.body)] : isNamed ? attach(block, module) : [];
  });
}

/** What gives policies to roles: https://github.com/hashicorp/terraform-provider-aws/blob/main/website/docs/r/iam_role_policy.html.markdown */
const attaching: ReadonlyMap<string, (block: Block, module: Module) => readonly MachinePolicy[]> = new Map([
  ['aws_iam_role_policy', documentPolicy],
  ['aws_iam_role_policy_attachment', attachedPolicy],
  ['aws_iam_policy_attachment', attachedPolicy],
  ['aws_iam_role_policy_attachments_exclusive', attachedList],
]);

/** Nothing where the role that is named may be this one or another. */
function namesRole({ body }: Block, role: string, module: Module): boolean | undefined {
  const one = argumentOf(body, 'role') ?? argumentOf(body, 'role_name');
  const list = argumentOf(body, 'roles');
  if (list !== undefined && list.kind !== 'array') return undefined;
  const named = [...(one === undefined ? [] : [one]), ...(list?.items ?? [])].map((node) => isRole(node, role, module));
  return named.includes(true) || (named.includes(undefined) ? undefined : false);
}

/** A role is named by a reference to it, or by the name that it has. What a module gives is another one, unless that was told of it. */
function isRole(node: Node, role: string, module: Module): boolean | undefined {
  const meaning = followed(node, module, 'left');
  const reference = resourceReference(meaning);
  if (reference !== undefined) return reference.address === role;
  if (meaning.kind === 'reference' && meaning.steps[0]?.name === 'module') return false;
  const written = argumentOf((module.resources.get(role) as Block).body, 'name');
  const [own, named] = [written && deploymentValueOf(written, module), deploymentValueOf(node, module)];
  if (own !== undefined && own.kind !== 'unknown' && JSON.stringify(own) === JSON.stringify(named)) return true;
  return named.kind === 'text' && (own === undefined || own.kind === 'text') ? false : undefined;
}

function documentPolicy({ body }: Block, module: Module): readonly MachinePolicy[] {
  const at = argumentOf(body, 'policy');
  if (at === undefined) return [];
  const document = policyDocumentOf(at, module);
  return [document === undefined ? unknownPolicy(at) : { kind: 'document', at, document }];
}

function attachedPolicy({ body }: Block, module: Module): readonly MachinePolicy[] {
  const arn = argumentOf(body, 'policy_arn');
  return arn === undefined ? [] : [namedPolicy(arn, module)];
}

function attachedList({ body }: Block, module: Module): readonly MachinePolicy[] {
  const arns = argumentOf(body, 'policy_arns');
  return arns === undefined ? [] : managedPolicies(arns, module);
}

function managedPolicies(node: Node, module: Module): readonly MachinePolicy[] {
  const meaning = followed(node, module, 'left');
  const isList = meaning.kind === 'value' && meaning.at.kind === 'array';
  return isList ? meaning.at.items.map((arn) => namedPolicy(arn, module)) : [unknownPolicy(node)];
}

/** A policy that the module declares is known by its document, any other by its ARN. */
function namedPolicy(at: Node, module: Module): MachinePolicy {
  const reference = resourceReference(followed(at, module, 'left'));
  const declared = reference?.type === 'aws_iam_policy' ? module.resources.get(reference.address) : undefined;
  const [document] = declared === undefined ? [] : documentPolicy(declared, module);
  // What attaches it is told of, since that decides whether and when the role has it.
  if (document !== undefined) return { ...document, at };
  const policy = deploymentValueOf(at, module);
  return policy.kind === 'text' ? { kind: 'managed', at, policy } : unknownPolicy(at);
}

export function unknownPolicy(at: Node): MachinePolicy {
  return { kind: 'unknown', at };
}
