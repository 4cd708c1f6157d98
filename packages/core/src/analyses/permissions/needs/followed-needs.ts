import { defineExploration } from '../../../engine/analysis.ts';
import { stateGraph } from '../../flow/state-graph.ts';
import { loadedShapes } from '../../shapes/loaded-shapes.ts';
import { needScopeOf } from './need-scope.ts';
import { type MachineNeeds, needsOf } from './needs-of.ts';
import { permissionNeeds } from './permission-needs.ts';
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
    const facts = [...shapes.values()];
    // What stands behind a failure that is to be mended is needed once it is.
    const isMeant = facts.every(({ failures }) => failures.length === 0);
    const dead = new Set(facts.filter(({ unreachable }) => unreachable !== undefined).map(({ state }) => state));
    const reachable = [...reachableStates(graphs)].filter((state) => !isMeant || !dead.has(state));
    return needsOf(document, {
      scope: needScopeOf(document, aws),
      reachable: new Set(reachable),
      textsOf: (state) => textsIn(state, shapes.get(state)),
    });
  },
});
