import { executionTypes, relatedType } from '../analyses/flow/execution-types.ts';
import { hasMaps } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { type MapState, statesOfType } from '../model/state-machine.ts';
import { type Node, type Property, propertyOf } from '../syntax/node.ts';

export const expressDistributedMap = defineRule({
  id: 'express-distributed-map',
  description: 'Disallow distributed Maps in Express workflows.',
  category: 'map',
  severity: 'error',
  requirements: ['EXPR-04', 'DMAP-01', 'DMAP-02'],
  messages: { refused: 'Map `{state}` runs in an Express workflow, which supports no distributed Maps.' },
  when: hasMaps,
  needs: { types: executionTypes },
  check({ machine, use }, { types }, report) {
    if (types.size === 0) return;
    for (const state of statesOfType(machine, 'Map')) {
      if (state.mode !== 'DISTRIBUTED' || types.get(state.scope) !== 'EXPRESS') continue;
      const related = relatedType(use, state.scope);
      report('refused', { at: modeOf(state), data: { state: state.name }, related });
    }
  },
});

function modeOf({ processorProperty, property }: MapState): Node | Property {
  const configuration =
    processorProperty?.value.kind === 'object' ? propertyOf(processorProperty.value, 'ProcessorConfig') : undefined;
  const mode = configuration?.value.kind === 'object' ? propertyOf(configuration.value, 'Mode') : undefined;
  return mode?.value ?? property;
}
