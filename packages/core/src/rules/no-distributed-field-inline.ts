import { hasMaps } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { distributedFields } from '../language/fields/map.ts';
import { type MapState, statesOfType } from '../model/state-machine.ts';
import { isUnknown, type Property } from '../syntax/node.ts';

export const noDistributedFieldInline = defineRule({
  id: 'no-distributed-field-inline',
  description: 'Disallow fields of distributed Maps in inline ones.',
  category: 'map',
  severity: 'warning',
  requirements: ['MAP-24', 'MAP-26'],
  messages: { inline: '`{field}` has an effect in distributed mode only, but Map `{state}` runs inline.' },
  when: hasMaps,
  needs: {},
  check({ machine }, _facts, report) {
    for (const state of statesOfType(machine, 'Map')) {
      for (const property of distributedFieldsOf(state)) {
        report('inline', { at: property, data: { field: property.name, state: state.name } });
      }
    }
  },
});

function distributedFieldsOf({ mode, processor, node }: MapState): readonly Property[] {
  if (mode !== 'INLINE' || processor === undefined) return [];
  return node.properties.filter(({ name, value }) => distributedFields.has(name) && !isUnknown(value));
}
