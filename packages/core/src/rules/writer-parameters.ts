import { isMisspelt, parameterFaults } from '../analyses/calls/parameter-faults.ts';
import { hasMaps } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { callParameters, parameterOf } from '../model/call-parameters.ts';
import { type Field, lacks, objectField, stringField } from '../model/field.ts';
import { type MapState, statesOfType } from '../model/state-machine.ts';
import type { ObjectNode } from '../syntax/node.ts';

export const writerParameters = defineRule({
  id: 'writer-parameters',
  description: 'Require a `ResultWriter` that writes to name its bucket.',
  category: 'map',
  severity: 'error',
  requirements: ['WRITE-01', 'WRITE-02'],
  messages: {
    parameters: 'The `ResultWriter` of Map `{state}` lacks `{field}`, which says where to write.',
    resource: 'The `ResultWriter` of Map `{state}` lacks the `Resource` that takes its `{field}`.',
    bucket: 'The `ResultWriter` of Map `{state}` lacks the parameter `Bucket`.',
  },
  when: hasMaps,
  needs: { faults: parameterFaults },
  check({ machine }, { faults }, report) {
    for (const state of statesOfType(machine, 'Map')) {
      const writer = writerOf(state);
      if (writer.kind !== 'present') continue;
      const data = { state: state.name, field: state.queryLanguage === 'JSONata' ? 'Arguments' : 'Parameters' };
      const parameters = callParameters(writer.value, state.queryLanguage);
      const resource = stringField(writer.value, 'Resource');
      if (parameters.kind === 'missing' && resource.kind === 'present')
        report('parameters', { at: writer.property, data });
      if (parameters.kind !== 'known') continue;
      const { property, object } = parameters;
      // Without a `WriterConfig` the absence of `Resource` is already a fault of the fields.
      const lacksResource = lacks(writer.value, 'Resource') && !lacks(writer.value, 'WriterConfig');
      if (lacksResource) report('resource', { at: property, data });
      if (parameterOf(parameters, 'Bucket').kind === 'missing' && !isMisspelt(faults, object, 'Bucket'))
        report('bucket', { at: property, data });
    }
  },
});

function writerOf({ node, mode }: MapState): Field<ObjectNode> {
  return mode === 'DISTRIBUTED' ? objectField(node, 'ResultWriter') : { kind: 'missing' };
}
