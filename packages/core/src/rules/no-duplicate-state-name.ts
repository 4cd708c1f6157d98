import { stateNames } from '../analyses/flow/state-names.ts';
import { hasInnerScopes } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { holdsPlaceholder } from '../syntax/placeholders.ts';

export const noDuplicateStateName = defineRule({
  id: 'no-duplicate-state-name',
  description: 'Disallow states of one name in several scopes.',
  category: 'structure',
  severity: 'error',
  requirements: ['NAME-02'],
  messages: {
    duplicate: 'Another scope has a state `{state}` already, and names are unique in the whole state machine.',
  },
  when: hasInnerScopes,
  needs: { names: stateNames },
  check(_document, { names }, report) {
    for (const [name, states] of names.byName) {
      if (states.length === 1 || holdsPlaceholder(name)) continue;
      const [first, ...namesakes] = states;
      if (first === undefined) continue;
      const related = [{ at: first.property, message: `The first state \`${name}\` is here.` }];
      for (const { property } of namesakes) report('duplicate', { at: property, data: { state: name }, related });
    }
  },
});
