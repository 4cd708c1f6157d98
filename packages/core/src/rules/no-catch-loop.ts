import { hasErrorHandlers } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { valueOf, writtenAt } from '../model/field.ts';
import { statesOfType } from '../model/state-machine.ts';

export const noCatchLoop = defineRule({
  id: 'no-catch-loop',
  description: 'Disallow Catchers that lead back to their own state.',
  category: 'errors',
  severity: 'warning',
  requirements: ['CATCH-16'],
  messages: { loop: 'A caught error starts state `{state}` over at once, again and again.' },
  when: hasErrorHandlers,
  needs: {},
  check({ machine }, _facts, report) {
    for (const { name, catchers } of statesOfType(machine, 'Task', 'Parallel', 'Map')) {
      for (const { next } of catchers) {
        const property = writtenAt(next);
        if (property === undefined || valueOf(next) !== name) continue;
        report('loop', { at: property.value, data: { state: name } });
      }
    }
  },
});
