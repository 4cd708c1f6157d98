import { defineExploration } from '../../engine/analysis.ts';
import type { State } from '../../model/state-machine.ts';
import type { StateFacts } from './shape-facts.ts';
import { shapeNeeds } from './shape-needs.ts';

/** The facts of `stateShapes` for other explorations. What finds them is large, and loaded by the first that asks. */
export const loadedShapes = defineExploration({
  name: 'loaded-shapes',
  needs: shapeNeeds,
  async run({ machine, environment }, needs): Promise<ReadonlyMap<State, StateFacts>> {
    const { shapesOf } = await import('./shape-analysis.ts');
    return shapesOf(machine, needs, environment.contract);
  },
});
