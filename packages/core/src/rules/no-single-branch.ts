import { hasParallels } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { arrayField, lacks } from '../model/field.ts';
import { statesOfType } from '../model/state-machine.ts';

export const noSingleBranch = defineRule({
  id: 'no-single-branch',
  description: 'Disallow a Parallel state with one branch that neither retries nor catches.',
  category: 'practice',
  severity: 'info',
  preset: 'strict',
  requirements: ['PAR-07'],
  messages: { single: 'Parallel `{state}` has one branch and handles no errors, so its states could stand beside it.' },
  when: hasParallels,
  needs: {},
  check({ machine }, _facts, report) {
    for (const { name: state, node, branches: known } of statesOfType(machine, 'Parallel')) {
      const branches = arrayField(node, 'Branches');
      if (branches.kind !== 'present' || branches.value.items.length !== 1 || known.length !== 1) continue;
      if (lacks(node, 'Retry', 'Catch')) report('single', { at: branches.property, data: { state } });
    }
  },
});
