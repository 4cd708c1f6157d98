import { holderWords, parameterFaults } from '../analyses/calls/parameter-faults.ts';
import { hasParameterFaults } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const missingParameter = defineRule({
  id: 'missing-parameter',
  description: 'Require the parameters without which AWS refuses a service call.',
  category: 'tasks',
  severity: 'error',
  requirements: ['RES-11', 'RES-12'],
  messages: { missing: 'State `{state}` lacks `{name}` in {holder}.' },
  when: hasParameterFaults,
  needs: { faults: parameterFaults },
  check(_document, { faults }, report) {
    for (const fault of faults) {
      if (fault.kind !== 'missing' || !fault.parameter.isRequiredAtCreation) continue;
      const { at, call, parameter } = fault;
      report('missing', { at, data: { state: call.state.name, name: parameter.name, holder: holderWords(fault) } });
    }
  },
});
