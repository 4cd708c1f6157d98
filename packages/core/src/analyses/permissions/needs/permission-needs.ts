import { defineAnalysis } from '../../../engine/analysis.ts';
import type { Document } from '../../../engine/document.ts';
import { type State, statesOfType } from '../../../model/state-machine.ts';
import { stateGraph } from '../../state-graph.ts';
import type { PermissionNeed } from '../permission-need.ts';
import { keyNeeds } from './key-needs.ts';
import { machineNeeds } from './machine-needs.ts';
import { mapNeeds } from './map-needs.ts';
import { type NeedScope, needScopeOf } from './need-scope.ts';
import { reachableStates } from './reachable-states.ts';
import { taskNeeds } from './task-needs.ts';

/** What a machine needs, as far as it is known. */
export interface MachineNeeds {
  readonly needs: readonly PermissionNeed[];
  /** Tasks of which it is not known what they need. */
  readonly unknown: readonly State[];
}

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

interface Asked {
  readonly scope: NeedScope;
  readonly reachable: ReadonlySet<State>;
}

function needsOf({ machine, use }: Document, { scope, reachable }: Asked): MachineNeeds {
  const needs: PermissionNeed[] = use.declared === undefined ? [] : [...machineNeeds(use.declared.declaration, scope)];
  const unknown: State[] = [];
  for (const state of machine.states) {
    const reach = { isReachable: reachable.has(state) };
    const found =
      state.type === 'Task'
        ? taskNeeds(state, scope, reach)
        : state.type === 'Map'
          ? mapNeeds(state, scope, reach)
          : [];
    if (found === undefined) unknown.push(state);
    else needs.push(...found);
  }
  return { needs: [...needs, ...keyNeeds(needs, scope)], unknown };
}
