import { defineExploration } from '../../../engine/analysis.ts';
import { loadedShapes } from '../../shapes/loaded-shapes.ts';
import { stateGraph } from '../../state-graph.ts';
import { needScopeOf } from './need-scope.ts';
import { type MachineNeeds, needsOf, permissionNeeds } from './permission-needs.ts';
import { reachableStates } from './reachable-states.ts';

/**
 * As `permissionNeeds`, with the data followed: a name that a state before sets to a constant is known, and so is that no data leads
 * to a state.
 */
export const followedNeeds = defineExploration({
  name: 'followed-needs',
  needs: { graphs: stateGraph, plain: permissionNeeds, shapes: loadedShapes },
  async run(document, { graphs, plain, shapes }): Promise<MachineNeeds> {
    const { aws } = document.environment;
    if (aws === undefined) return plain;
    const { textsIn } = await import('./flowing-texts.ts');
    const reachable = [...reachableStates(graphs)].filter((state) => shapes.get(state)?.unreachable === undefined);
    return needsOf(document, {
      scope: needScopeOf(document, aws),
      reachable: new Set(reachable),
      textsOf: (state) => textsIn(state, shapes.get(state)),
    });
  },
});
