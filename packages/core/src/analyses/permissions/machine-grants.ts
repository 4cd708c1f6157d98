import { defineAnalysis } from '../../engine/analysis.ts';
import type { Document } from '../../engine/document.ts';
import type { GivenRole } from '../../engine/environment.ts';
import type { Grants } from '../../iam/decide.ts';
import { textInTemplate } from '../../iam/deployed-text.ts';
import type { Policy, PolicyFault } from '../../iam/policy.ts';
import { readPolicy } from '../../iam/read-policy.ts';
import { hole, literal } from '../../iam/symbolic-text.ts';
import type { Node } from '../../syntax/node.ts';
import { deploymentOf } from './document-deployment.ts';

/** What the role of a machine may do; nothing where neither a template nor the user says it. */
export const machineGrants = defineAnalysis({
  name: 'machine-grants',
  needs: {},
  run(document): RoleGrants | undefined {
    const { declared } = document.use;
    const { role } = document.environment;
    if (declared === undefined && role === undefined) return undefined;
    return withGiven(grantsOf(document), role);
  },
});

export interface RoleGrants {
  readonly grants: Grants;
  readonly origins: ReadonlyMap<Policy, PolicyOrigin>;
  readonly trust: Policy | 'unknown' | 'none';
  readonly faults: readonly PolicyFault[];
}

export interface PolicyOrigin {
  readonly kind: 'document' | 'managed' | 'policy-template' | 'connector';
  readonly at: Node;
  readonly name: string | undefined;
  readonly resource: string | undefined;
}

function grantsOf(document: Document): RoleGrants {
  const policies = document.use.declared?.declaration.policies ?? [];
  const deployment = deploymentOf(document);
  const textOf = (node: Node) => textInTemplate(node, deployment);
  const read = policies.flatMap((policy) =>
    policy.kind === 'document'
      ? [{ at: policy.at, policy: readPolicy(policy.document, { textOf, place: 'identity' }) }]
      : [],
  );
  return {
    grants: {
      policies: read.map(({ policy }) => policy),
      boundary: policies.some(({ kind }) => kind === 'boundary') ? 'unknown' : undefined,
      isComplete: policies.every(({ kind }) => kind === 'document' || kind === 'boundary'),
    },
    origins: new Map(
      read.map(({ policy, at }) => [policy, { kind: 'document', at, name: undefined, resource: undefined }]),
    ),
    trust: 'unknown',
    faults: read.flatMap(({ policy }) => policy.faults),
  };
}

/** What the user hands in is all that the template leaves open. */
function withGiven(known: RoleGrants, role: GivenRole | undefined): RoleGrants {
  if (role === undefined) return known;
  const { grants } = known;
  return {
    ...known,
    grants: {
      policies: [...grants.policies, ...role.policies.map(policyInFile)],
      boundary: role.boundary === undefined ? grants.boundary : policyInFile(role.boundary),
      isComplete: role.isComplete || grants.isComplete,
    },
  };
}

function policyInFile(at: Node): Policy {
  return readPolicy(at, {
    textOf: (node) => (node.kind === 'string' ? [literal(node.value)] : [hole]),
    place: 'identity',
  });
}
