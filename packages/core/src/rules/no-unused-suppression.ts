import { defineRule } from '../engine/rule.ts';

/** Reported by the linter once all other rules have run, because only then is it known what was suppressed. */
export const noUnusedSuppression = defineRule({
  id: 'no-unused-suppression',
  description: 'Disallow suppressions that suppress nothing.',
  category: 'practice',
  severity: 'warning',
  requirements: [],
  messages: {
    unused: 'Nothing is suppressed here: `{rule}` reports nothing in this place.',
    unknown: 'There is no rule `{rule}` to suppress.',
    misspelt: 'There is no rule `{rule}` to suppress. Did you mean `{nearest}`?',
  },
  needs: {},
  check() {},
});
