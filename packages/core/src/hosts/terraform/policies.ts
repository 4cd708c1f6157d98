import type { Node } from '../../syntax/node.ts';
import type { MachinePolicy } from '../template.ts';
import { argumentOf, type Block, dynamicBlock, innerBlocks } from './blocks.ts';
import { deploymentValueOf } from './deployment-value.ts';
import { followed, type Module, resourceReference } from './module.ts';
import { newUnknown, policyDocumentOf } from './policy-document.ts';

/**
 * The policies of a role, as far as the module shows them: those in the role itself, and those that other resources attach
 * to it. One that is not known is there too, as a document that is not known. Nothing of a role that is declared elsewhere.
 */
export function policiesOf(role: Node | undefined, module: Module): readonly MachinePolicy[] {
  const address = role && resourceReference(followed(role, module, 'left'))?.address;
  const block = address === undefined ? undefined : module.resources.get(address);
  if (address === undefined || block === undefined) return [];
  return [...ownPolicies(block, module), ...attachedPolicies(address, module)];
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role */
function ownPolicies({ body }: Block, module: Module): readonly MachinePolicy[] {
  const inline = innerBlocks(body, 'inline_policy').flatMap((block) => documentPolicy(block, module));
  const hidden = dynamicBlock(body, 'inline_policy');
  const managed = argumentOf(body, 'managed_policy_arns');
  return [
    ...inline,
    ...(hidden === undefined ? [] : [unknownPolicy(hidden.body)]),
    ...(managed === undefined ? [] : managedPolicies(managed, module)),
  ];
}

function attachedPolicies(role: string, module: Module): readonly MachinePolicy[] {
  return [...module.resources].flatMap(([address, block]) => {
    const attach = attaching.get(address.split('.', 1)[0] ?? '');
    return attach === undefined || !namesRole(block, role, module) ? [] : attach(block, module);
  });
}

/** What gives policies to roles: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role_policy */
const attaching: ReadonlyMap<string, (block: Block, module: Module) => readonly MachinePolicy[]> = new Map([
  ['aws_iam_role_policy', documentPolicy],
  ['aws_iam_role_policy_attachment', attachedPolicy],
  ['aws_iam_policy_attachment', attachedPolicy],
]);

function namesRole({ body }: Block, role: string, module: Module): boolean {
  const one = argumentOf(body, 'role');
  const list = argumentOf(body, 'roles');
  const named = [...(one === undefined ? [] : [one]), ...(list?.kind === 'array' ? list.items : [])];
  return named.some((node) => resourceReference(followed(node, module, 'left'))?.address === role);
}

function documentPolicy({ body }: Block, module: Module): readonly MachinePolicy[] {
  const policy = argumentOf(body, 'policy');
  if (policy === undefined) return [];
  return [{ kind: 'document', at: policy, document: policyDocumentOf(policy, module) }];
}

function attachedPolicy({ body }: Block, module: Module): readonly MachinePolicy[] {
  const arn = argumentOf(body, 'policy_arn');
  return arn === undefined ? [] : [namedPolicy(arn, module)];
}

function managedPolicies(node: Node, module: Module): readonly MachinePolicy[] {
  const meaning = followed(node, module, 'left');
  const isList = meaning.kind === 'value' && meaning.at.kind === 'array';
  return isList ? meaning.at.items.map((arn) => namedPolicy(arn, module)) : [unknownPolicy(node)];
}

/** A policy that the module declares is known by its document, any other by its ARN. */
function namedPolicy(arn: Node, module: Module): MachinePolicy {
  const reference = resourceReference(followed(arn, module, 'left'));
  const declared = reference?.type === 'aws_iam_policy' ? module.resources.get(reference.address) : undefined;
  const [document] = declared === undefined ? [] : documentPolicy(declared, module);
  return document ?? { kind: 'managed', at: arn, policy: deploymentValueOf(arn, module) };
}

/** What cannot be read may allow anything. */
export function unknownPolicy(at: Node): MachinePolicy {
  return { kind: 'document', at, document: newUnknown(at) };
}
