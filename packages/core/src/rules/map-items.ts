import { hasMaps } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { objectField } from '../model/field.ts';
import { statesOfType } from '../model/state-machine.ts';

export const mapItems = defineRule({
  id: 'map-items',
  description: 'Require the `Items` of an inline Map to be an array.',
  category: 'map',
  severity: 'error',
  requirements: ['MAP-12'],
  messages: { object: 'Map `{state}` runs inline and takes an array, but `Items` is an object.' },
  when: hasMaps,
  needs: {},
  check({ machine }, _facts, report) {
    for (const { name: state, node, mode, processor, queryLanguage } of statesOfType(machine, 'Map')) {
      if (mode !== 'INLINE' || processor === undefined || queryLanguage !== 'JSONata') continue;
      const items = objectField(node, 'Items');
      if (items.kind === 'present') report('object', { at: items.value, data: { state } });
    }
  },
});
