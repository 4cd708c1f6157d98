import { hasContractMistakes } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const validContract = defineRule({
  id: 'valid-contract',
  description: 'Require the contract beside a definition to be one that can be read and kept.',
  category: 'data',
  severity: 'error',
  requirements: [],
  messages: { mistake: '{message}' },
  when: hasContractMistakes,
  needs: {},
  check({ environment: { contractMistakes = [] } }, _facts, report) {
    for (const { at, message } of contractMistakes) report('mistake', { at, data: { message } });
  },
});
