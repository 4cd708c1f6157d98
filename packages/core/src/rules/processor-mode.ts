import { hasMaps } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { lacks, objectField } from '../model/field.ts';
import { type MapState, statesOfType } from '../model/state-machine.ts';
import { removeProperty } from '../syntax/edit.ts';
import { isUnknown, propertyOf } from '../syntax/node.ts';

export const processorMode = defineRule({
  id: 'processor-mode',
  description: 'Require `ExecutionType` of a distributed Map, and of no other.',
  category: 'map',
  severity: 'error',
  requirements: ['MAP-09'],
  messages: {
    missing: 'Map `{state}` is distributed and lacks `ExecutionType`, `STANDARD` or `EXPRESS`.',
    refused: 'Map `{state}` runs inline and has no executions for `ExecutionType` to choose.',
  },
  when: hasMaps,
  needs: {},
  check({ machine }, _facts, report) {
    for (const state of statesOfType(machine, 'Map')) {
      const configuration = configurationOf(state);
      if (configuration === undefined) continue;
      const { value: object, property } = configuration;
      const type = propertyOf(object, 'ExecutionType');
      const data = { state: state.name };
      if (state.mode === 'DISTRIBUTED' && lacks(object, 'ExecutionType')) report('missing', { at: property, data });
      if (state.mode !== 'INLINE' || type === undefined || isUnknown(type.value)) continue;
      const fix = { title: 'Remove `ExecutionType`', kind: 'suggestion', edits: [removeProperty(type)] } as const;
      report('refused', { at: type, data, fixes: [fix] });
    }
  },
});

function configurationOf({ processor }: MapState) {
  const configuration = processor === undefined ? undefined : objectField(processor.node, 'ProcessorConfig');
  return configuration?.kind === 'present' ? configuration : undefined;
}
