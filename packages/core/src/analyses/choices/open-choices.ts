import { defineAnalysis } from '../../engine/analysis.ts';
import { type ChoiceState, statesOfType } from '../../model/state-machine.ts';
import { choiceConditions } from './choice-conditions.ts';
import { exhaustionOf } from './exhaustion.ts';

/** The Choice states without `Default`, but those whose rules evidently leave nothing over. */
export const openChoices = defineAnalysis({
  name: 'open-choices',
  needs: { conditions: choiceConditions },
  run({ machine }, { conditions }): readonly OpenChoice[] {
    return statesOfType(machine, 'Choice').flatMap((state): OpenChoice[] => {
      if (state.default.kind !== 'missing' || state.rules.length === 0 || state.node.hasUnknownKeys) return [];
      const exhaustion = exhaustionOf(state, conditions);
      return exhaustion === 'all' ? [] : [{ state, areRulesKnown: exhaustion === 'some' }];
    });
  },
});

export interface OpenChoice {
  readonly state: ChoiceState;
  /** Whether all that the rules ask for is known, so that as far as their text shows it, they may all be false. */
  readonly areRulesKnown: boolean;
}
