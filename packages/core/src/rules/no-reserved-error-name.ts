import { hasFails } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { reservedErrorPrefix } from '../language/error-names.ts';
import { stringField } from '../model/field.ts';
import { statesOfType } from '../model/state-machine.ts';

export const noReservedErrorName = defineRule({
  id: 'no-reserved-error-name',
  description: 'Disallow error names of your own that begin with `States.`.',
  category: 'errors',
  severity: 'warning',
  requirements: ['END-07'],
  messages: { reserved: '`{name}` begins with `States.`, which is reserved for the errors of Step Functions.' },
  when: hasFails,
  needs: {},
  check({ machine }, _facts, report) {
    for (const { node } of statesOfType(machine, 'Fail')) {
      const error = stringField(node, 'Error');
      if (error.kind !== 'present' || !error.value.startsWith(reservedErrorPrefix)) continue;
      report('reserved', { at: error.property.value, data: { name: error.value } });
    }
  },
});
