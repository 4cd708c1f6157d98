import { defineAnalysis } from '../../engine/analysis.ts';
import { decide } from '../../iam/decide.ts';
import { lacks } from '../../model/field.ts';
import type { State } from '../../model/state-machine.ts';
import type { JudgedNeed } from './judged-need.ts';
import { machineGrants, type RoleGrants } from './machine-grants.ts';
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
  run(_document, { needed: { needs, unknown }, grants }): MachinePermissions {
    const own = needs.filter(isOfMachine);
    return {
      needs: own.map((need) => judged(need, grants)),
      ofOtherRoles: needs.filter((need) => !isOfMachine(need)),
      unknown,
      unused: grants === undefined || unknown.length > 0 ? [] : unusedGrants(own, grants.grants),
      grants,
    };
  },
});

/** Of a Task with `Credentials`, the role of the machine only takes on the other role. */
function isOfMachine({ state, action }: PermissionNeed): boolean {
  return state === undefined || lacks(state.node, 'Credentials') || action === 'sts:AssumeRole';
}

function judged(need: PermissionNeed, grants: RoleGrants | undefined): JudgedNeed {
  if (grants === undefined) return { ...need, verdict: 'unknown', because: [] };
  return { ...need, ...decide(need, grants.grants) };
}
