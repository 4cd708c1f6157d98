import { defineAnalysis } from '../../engine/analysis.ts';
import type { Document } from '../../engine/document.ts';
import { type Decision, decide } from '../../iam/decide.ts';
import type { Deployment } from '../../iam/deployment.ts';
import { oncePerRequest } from '../../iam/once-per-request.ts';
import type { AccessRequest } from '../../iam/request.ts';
import { lacks } from '../../model/field.ts';
import type { State } from '../../model/state-machine.ts';
import { deploymentOf } from './document-deployment.ts';
import { resourceGrants } from './grants/resource-policies.ts';
import type { RoleGrants } from './grants/role-grants.ts';
import type { JudgedNeed } from './judged-need.ts';
import { machineGrants } from './machine-grants.ts';
import { decideByMadeNames } from './made-names.ts';
import type { MachineNeeds } from './needs/needs-of.ts';
import { permissionNeeds } from './needs/permission-needs.ts';
import type { PermissionNeed } from './permission-need.ts';
import { type UnusedGrant, unusedGrants } from './unused-grants.ts';

/** What the role of a machine needs, and what it gets. */
export interface MachinePermissions {
  /** What the machine's own role needs, in the order of the states. */
  readonly needs: readonly JudgedNeed[];
  /** What the roles need that Tasks take on by `Credentials`, of whose policies nothing is said here. */
  readonly ofOtherRoles: readonly PermissionNeed[];
  /** Tasks of which it is not known what they need. */
  readonly unknown: readonly State[];
  /** What the role may do and no state needs; nothing where not all needs are known. */
  readonly unused: readonly UnusedGrant[];
  /** What the role may do; nothing where no template says it. */
  readonly grants: RoleGrants | undefined;
}

/** Sets what a machine needs against what its role is granted. */
export const permissions = defineAnalysis({
  name: 'permissions',
  needs: { needed: permissionNeeds, grants: machineGrants },
  run: judgedPermissions,
});

/** What is needed, and what is granted. */
interface NeedsAndGrants {
  readonly needed: MachineNeeds;
  readonly grants: RoleGrants | undefined;
}

export function judgedPermissions(
  document: Document,
  { needed: { needs, unknown }, grants }: NeedsAndGrants,
): MachinePermissions {
  const deployment = deploymentOf(document);
  const own = needs.filter(isOfMachine);
  const decided = oncePerRequest((request) => decisionOn(request, grants, deployment));
  const areAllKnown = unknown.length === 0 && deployment.aws !== undefined;
  return {
    needs: own.map((need) => ({ ...need, ...decided(need) })),
    ofOtherRoles: needs.filter((need) => !isOfMachine(need)),
    unknown,
    unused: grants === undefined || !areAllKnown ? [] : unusedGrants(own, grants.grants),
    grants,
  };
}

/** Of a Task with `Credentials`, the role of the machine only takes on the other role. */
function isOfMachine({ state, action }: PermissionNeed): boolean {
  return state === undefined || lacks(state.node, 'Credentials') || action === 'sts:AssumeRole';
}

function decisionOn(request: AccessRequest, known: RoleGrants | undefined, deployment: Deployment): Decision {
  if (known === undefined) return { verdict: 'unknown', because: [] };
  const decision = decideByMadeNames(decide(request, known.grants), request, known.grants);
  return withResources(decision, request, { known, deployment });
}

interface Knowing {
  readonly known: RoleGrants;
  readonly deployment: Deployment;
}

/** A resource may allow the role what its own policies do not, or forbid it what they do. */
function withResources(decision: Decision, request: AccessRequest, { known, deployment }: Knowing): Decision {
  if (decision.verdict === 'denied') return decision;
  const { allowed, denied, because } = resourceGrants(request, known.role.arn, deployment);
  if (denied === 'always') return { verdict: 'denied', because };
  if (decision.verdict === 'granted' || allowed === 'never') return decision;
  const isSure = allowed === 'always' && known.grants.boundary === undefined && !mayBeDenied(known);
  return { verdict: isSure ? 'granted' : 'conditional', because: [...decision.because, ...because] };
}

function mayBeDenied({ grants }: RoleGrants): boolean {
  return grants.policies.some(({ statements }) => statements.some(({ effect }) => effect === 'Deny'));
}
