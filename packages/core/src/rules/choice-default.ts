import { openChoices } from '../analyses/choices/open-choices.ts';
import { unmatchedChoices } from '../analyses/failures/unmatched-choices.ts';
import { hasChoices } from '../analyses/subjects.ts';
import { checkInDepth, defineRule } from '../engine/rule.ts';

export const choiceDefault = defineRule({
  id: 'choice-default',
  description: 'Ask for a `Default` where the rules of a Choice may all be false.',
  category: 'choice',
  severity: 'warning',
  requirements: ['CHO-20', 'RUN-03'],
  messages: {
    missing: 'State `{state}` has no `Default` and fails with `States.NoChoiceMatched` when no rule is true.',
  },
  when: hasChoices,
  needs: { open: openChoices },
  check(_document, { open }, report) {
    for (const { state, areRulesKnown } of open) {
      if (areRulesKnown) report('missing', { at: state.property, data: { state: state.name } });
    }
  },
  inDepth: checkInDepth({ unmatched: unmatchedChoices }, (_document, { unmatched }, report) => {
    for (const [state, witness] of unmatched) {
      report('missing', { at: state.property, data: { state: state.name }, witness });
    }
  }),
});
