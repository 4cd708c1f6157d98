import { defineExploration } from '../../engine/analysis.ts';
import { machineGrants } from './machine-grants.ts';
import { followedNeeds } from './needs/followed-needs.ts';
import { judgedPermissions, type MachinePermissions } from './permissions.ts';

/** As `permissions`, with the data followed that names resources and decides which states are entered. */
export const followedPermissions = defineExploration({
  name: 'followed-permissions',
  needs: { needed: followedNeeds, grants: machineGrants },
  async run(document, facts): Promise<MachinePermissions> {
    return judgedPermissions(document, facts);
  },
});
