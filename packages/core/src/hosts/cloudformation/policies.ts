import type { Node } from '../../syntax/node.ts';
import type { MachinePolicy, TemplateContext, TemplateResource } from '../template.ts';
import { connectorsOf } from './connectors.ts';
import { deploymentValueOf } from './deployment-value.ts';
import { memberOf } from './member.ts';
import { resourceProperties } from './resource-properties.ts';
import { roleIdOf } from './role.ts';
import { attachedPolicies, boundaryPolicy, managedPolicy, rolePolicies, unknownPolicy } from './role-policies.ts';

/** What allows a state machine something, as far as its template says it; `role` is what the machine names as its role. */
export function policiesOf(
  machine: TemplateResource,
  role: Node | undefined,
  template: TemplateContext,
): readonly MachinePolicy[] {
  const own = role === undefined ? policiesWithoutRole(machine, template) : policiesOfRole(role, template);
  return [...own, ...connectorsOf(machine, role, template)];
}

function policiesOfRole(role: Node, template: TemplateContext): readonly MachinePolicy[] {
  const id = roleIdOf(deploymentValueOf(role, template), template);
  const resource = id === undefined ? undefined : template.resources.get(id);
  if (resource?.type !== 'AWS::IAM::Role') return [unknownPolicy(role)];
  return [...rolePolicies(resource, template), ...attachedPolicies(resource, template)];
}

/** SAM makes a role of the `Policies`, and lets it write traces when the machine does. */
function policiesWithoutRole(machine: TemplateResource, template: TemplateContext): readonly MachinePolicy[] {
  const properties = resourceProperties(machine);
  const unknown = properties.unknownAt === undefined ? [] : [unknownPolicy(properties.unknownAt)];
  if (machine.type !== 'AWS::Serverless::StateMachine') return unknown;
  const policies = properties.get('Policies');
  const boundary = properties.get('PermissionsBoundary');
  return [
    ...(policies === undefined ? [] : samPolicies(policies, template)),
    ...tracingPolicies(properties.get('Tracing')),
    ...(boundary === undefined ? [] : [boundaryPolicy(boundary, template)]),
    ...attachedPolicies({ ...machine, id: `${machine.id}Role` }, template),
    ...unknown,
  ];
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-statemachine.html#sam-statemachine-policies */
function samPolicies(policies: Node, template: TemplateContext): readonly MachinePolicy[] {
  if (policies.kind === 'array') return policies.items.map((item) => samPolicy(item, template));
  return [samPolicy(policies, template)];
}

function samPolicy(at: Node, template: TemplateContext): MachinePolicy {
  if (at.kind !== 'object') return managedPolicy(at, template);
  if (memberOf(at, 'Statement') !== undefined) return { kind: 'document', at, document: at };
  const [only, second] = at.properties;
  if (only === undefined || second !== undefined || at.hasUnknownKeys) return unknownPolicy(at);
  return { kind: 'policy-template', at, name: only.name, parameters: only.value };
}

function tracingPolicies(tracing: Node | undefined): readonly MachinePolicy[] {
  const enabled = memberOf(tracing, 'Enabled');
  if (enabled?.kind !== 'boolean' || !enabled.value) return [];
  return [{ kind: 'managed', at: enabled, policy: { kind: 'text', text: 'AWSXrayWriteOnlyAccess' } }];
}
