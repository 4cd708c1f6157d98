import { holderWords, parameterFaults } from '../analyses/calls/parameter-faults.ts';
import { renamedParameter } from '../analyses/calls/renamed-parameter.ts';
import { hasParameterFaults } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const parameterCase = defineRule({
  id: 'parameter-case',
  description: 'Require parameters of service calls in the spelling of Step Functions.',
  category: 'tasks',
  severity: 'error',
  requirements: ['TASK-16', 'SDK-07', 'READ-03', 'WRITE-02'],
  messages: { case: '`{name}` is spelled `{meant}` in {holder}.' },
  when: hasParameterFaults,
  needs: { faults: parameterFaults },
  check(_document, { faults }, report) {
    for (const fault of faults) {
      if (fault.kind !== 'case') continue;
      const { property, name, meant } = fault;
      const data = { name, meant, holder: holderWords(fault) };
      report('case', { at: property, data, fixes: renamedParameter(property, meant, 'safe') });
    }
  },
});
