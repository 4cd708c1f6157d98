import { hasMaps } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { maximumInlineConcurrency } from '../language/quotas.ts';
import { numberField } from '../model/field.ts';
import { statesOfType } from '../model/state-machine.ts';

export const inlineConcurrency = defineRule({
  id: 'inline-concurrency',
  description: 'Disallow a `MaxConcurrency` that an inline Map never reaches.',
  category: 'map',
  severity: 'info',
  requirements: ['MAP-20'],
  messages: { capped: 'An inline Map runs 40 iterations at a time, however large `MaxConcurrency` is.' },
  when: hasMaps,
  needs: {},
  check({ machine }, _facts, report) {
    for (const { node, mode, processor } of statesOfType(machine, 'Map')) {
      if (mode !== 'INLINE' || processor === undefined) continue;
      const concurrency = numberField(node, 'MaxConcurrency');
      if (concurrency.kind !== 'present' || concurrency.value <= maximumInlineConcurrency) continue;
      report('capped', { at: concurrency.property.value });
    }
  },
});
