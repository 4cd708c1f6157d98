import { defineAnalysis } from '../../../engine/analysis.ts';
import { statesOfType } from '../../../model/state-machine.ts';
import { stateGraph } from '../../flow/state-graph.ts';
import { needScopeOf } from './need-scope.ts';
import { type MachineNeeds, needsOf } from './needs-of.ts';
import { reachableStates } from './reachable-states.ts';

/** All that the role of a machine, and the roles that its Tasks take on, have to be allowed, in the order of the states. */
export const permissionNeeds = defineAnalysis({
  name: 'permission-needs',
  needs: { graphs: stateGraph },
  run(document, { graphs }): MachineNeeds {
    const { aws } = document.environment;
    if (aws === undefined) return { needs: [], unknown: statesOfType(document.machine, 'Task') };
    const reachable = reachableStates(graphs);
    return needsOf(document, { scope: needScopeOf(document, aws), reachable });
  },
});
