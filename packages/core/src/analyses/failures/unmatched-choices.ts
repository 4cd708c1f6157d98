import { defineExploration } from '../../engine/analysis.ts';
import type { Witness } from '../../engine/witness.ts';
import type { ChoiceState } from '../../model/state-machine.ts';
import { openChoices } from '../choices/open-choices.ts';
import { deadWays } from '../dead-ways/dead-ways.ts';
import { pathSettings } from '../paths/path-settings.ts';

/**
 * The Choice states at which it is not proved that a rule is true of all that gets there, each with an execution that fails because none
 * is, where one is found. Where not all is known that the rules ask for, nothing but an execution shows it. A state that nothing gets to is not
 * among them, because that is another finding.
 */
export const unmatchedChoices = defineExploration({
  name: 'unmatched-choices',
  needs: { open: openChoices, dead: deadWays },
  async run(document, { open, dead }, { steps }): Promise<ReadonlyMap<ChoiceState, Witness | undefined>> {
    const choices = open.filter(({ state }) => !dead.matched.has(state) && !dead.states.has(state));
    if (choices.length === 0) return new Map();
    const { shownUnmatched } = await import('./show-failures.ts');
    return shownUnmatched(document.machine, choices, pathSettings(document, steps));
  },
});
