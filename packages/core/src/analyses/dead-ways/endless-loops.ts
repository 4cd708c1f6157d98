import { defineExploration } from '../../engine/analysis.ts';
import type { Witness } from '../../engine/witness.ts';
import type { ChoiceState, State } from '../../model/state-machine.ts';
import { choiceConditions } from '../choices/choice-conditions.ts';
import { stateGraph, type Transition } from '../flow/state-graph.ts';
import { assignments } from '../variables/assignments.ts';
import { deadWays } from './dead-ways.ts';

/** Cycles, and ways round within cycles, that no execution leaves once it has gone round, each with an execution that goes round. */
export const endlessLoops = defineExploration({
  name: 'endless-loops',
  needs: { dead: deadWays, graphs: stateGraph, assignments, conditions: choiceConditions },
  async run(document, facts, { steps }): Promise<readonly EndlessLoop[]> {
    const { findEndlessLoops } = await import('./find-endless-loops.ts');
    return findEndlessLoops(document, facts, steps);
  },
});

export interface EndlessLoop {
  /** The states of the cycle, in the order in which they are written. */
  readonly states: readonly State[];
  /** The Choice states that lead out of it by what nothing in it changes; none where no way out is ever taken. */
  readonly choices: readonly ChoiceState[];
  /** The ways out that no execution takes at all. */
  readonly deadExits: readonly Transition[];
  /** Whether a Catcher for accidents leads out of it. */
  readonly mayFail: boolean;
  readonly witness: Witness;
}
