import { defineRule } from '../engine/rule.ts';
import { propertyOf } from '../syntax/node.ts';

export const noQueryLanguageDowngrade = defineRule({
  id: 'no-query-language-downgrade',
  description: 'Disallow JSONPath states in a JSONata state machine.',
  category: 'expressions',
  severity: 'error',
  requirements: ['QL-02'],
  messages: { downgrade: 'The state machine is JSONata, so state `{state}` cannot be JSONPath.' },
  needs: {},
  check({ machine }, _facts, report) {
    if (machine.queryLanguage !== 'JSONata') return;
    for (const { name, node, queryLanguage } of machine.states) {
      const property = queryLanguage === 'JSONPath' ? propertyOf(node, 'QueryLanguage') : undefined;
      if (property !== undefined) report('downgrade', { at: property.value, data: { state: name } });
    }
  },
});
