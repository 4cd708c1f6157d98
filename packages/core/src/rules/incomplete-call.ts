import { holderWords, parameterFaults } from '../analyses/calls/parameter-faults.ts';
import { hasParameterFaults } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const incompleteCall = defineRule({
  id: 'incomplete-call',
  description: 'Require the parameters that the called service asks for.',
  category: 'tasks',
  severity: 'warning',
  requirements: ['RES-13'],
  messages: { missing: 'State `{state}` lacks `{name}` in {holder}, which the service requires.' },
  when: hasParameterFaults,
  needs: { faults: parameterFaults },
  check(_document, { faults }, report) {
    for (const fault of faults) {
      if (fault.kind !== 'missing' || fault.parameter.isRequiredAtCreation) continue;
      const { at, call, parameter } = fault;
      report('missing', { at, data: { state: call.state.name, name: parameter.name, holder: holderWords(fault) } });
    }
  },
});
