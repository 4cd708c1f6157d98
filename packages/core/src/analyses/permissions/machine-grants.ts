import { defineAnalysis } from '../../engine/analysis.ts';
import type { Document } from '../../engine/document.ts';
import type { GivenRole } from '../../engine/environment.ts';
import type { MachinePolicy } from '../../hosts/template.ts';
import type { Grants } from '../../iam/decide.ts';
import { textInTemplate } from '../../iam/deployed-text.ts';
import type { Policy } from '../../iam/policy.ts';
import { readPolicy } from '../../iam/read-policy.ts';
import { hole, literal } from '../../iam/symbolic-text.ts';
import type { Node } from '../../syntax/node.ts';
import { deploymentOf } from './document-deployment.ts';

/** What the role of a machine may do; nothing where neither a template nor the user says it. */
export const machineGrants = defineAnalysis({
  name: 'machine-grants',
  needs: {},
  run(document): Grants | undefined {
    const { declared } = document.use;
    const { role } = document.environment;
    if (declared === undefined && role === undefined) return undefined;
    return withGiven(grantsOf(declared?.declaration.policies ?? [], document), role);
  },
});

function grantsOf(policies: readonly MachinePolicy[], document: Document): Grants {
  const deployment = deploymentOf(document);
  const textOf = (node: Node) => textInTemplate(node, deployment);
  return {
    policies: policies.flatMap((policy) =>
      policy.kind === 'document' ? [readPolicy(policy.document, { textOf, place: 'identity' })] : [],
    ),
    boundary: policies.some(({ kind }) => kind === 'boundary') ? 'unknown' : undefined,
    isComplete: policies.every(({ kind }) => kind === 'document' || kind === 'boundary'),
  };
}

/** What the user hands in is all that the template leaves open. */
function withGiven(grants: Grants, role: GivenRole | undefined): Grants {
  if (role === undefined) return grants;
  return {
    policies: [...grants.policies, ...role.policies.map(policyInFile)],
    boundary: role.boundary === undefined ? grants.boundary : policyInFile(role.boundary),
    isComplete: role.isComplete || grants.isComplete,
  };
}

function policyInFile(at: Node): Policy {
  return readPolicy(at, {
    textOf: (node) => (node.kind === 'string' ? [literal(node.value)] : [hole]),
    place: 'identity',
  });
}
