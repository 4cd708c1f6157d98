import { hasMaps } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { stringField } from '../model/field.ts';
import { statesOfType } from '../model/state-machine.ts';
import type { Property } from '../syntax/node.ts';

export const noDuplicateLabel = defineRule({
  id: 'no-duplicate-label',
  description: 'Disallow two Maps of one `Label`.',
  category: 'map',
  severity: 'error',
  requirements: ['DMAP-03'],
  messages: { duplicate: 'Another Map has the label `{label}` already.' },
  when: hasMaps,
  needs: {},
  check({ machine }, _facts, report) {
    const first = new Map<string, Property>();
    for (const { node } of statesOfType(machine, 'Map')) {
      const label = stringField(node, 'Label');
      if (label.kind !== 'present') continue;
      const { value, property } = label;
      const other = first.get(value);
      if (other === undefined) first.set(value, property);
      else
        report('duplicate', {
          at: property.value,
          data: { label: value },
          related: [{ at: other, message: 'It is used here first.' }],
        });
    }
  },
});
