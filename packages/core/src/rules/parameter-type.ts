import { holderWords, parameterFaults } from '../analyses/calls/parameter-faults.ts';
import { kindWords } from '../analyses/owner-words.ts';
import { hasParameterFaults } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const parameterType = defineRule({
  id: 'parameter-type',
  description: 'Require values of parameters to have the type that the service takes.',
  category: 'tasks',
  severity: 'warning',
  requirements: ['TASK-19'],
  messages: { type: '`{name}` in {holder} takes {wanted}, and this is {found}.' },
  when: hasParameterFaults,
  needs: { faults: parameterFaults },
  check(_document, { faults }, report) {
    for (const place of faults) {
      if (place.kind !== 'value' || place.fault.kind !== 'type') continue;
      const { node, name, fault } = place;
      const data = { name, holder: holderWords(place), wanted: fault.wanted, found: kindWords(node) };
      report('type', { at: node, data });
    }
  },
});
