import { type ItemReader, itemReaders } from '../analyses/calls/item-readers.ts';
import { isMisspelt, parameterFaults } from '../analyses/calls/parameter-faults.ts';
import { hasItemReaders } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { callParameters, parameterOf } from '../model/call-parameters.ts';

export const readerParameters = defineRule({
  id: 'reader-parameters',
  description: 'Require an `ItemReader` to name the bucket, and the key of the file, that it reads.',
  category: 'map',
  severity: 'error',
  requirements: ['READ-03'],
  messages: {
    parameters: 'The `ItemReader` of Map `{state}` lacks `{name}`.',
    missing: 'The `ItemReader` of Map `{state}` lacks the parameter `{name}`.',
  },
  when: hasItemReaders,
  needs: { readers: itemReaders, faults: parameterFaults },
  check(_document, { readers, faults }, report) {
    for (const reader of readers) {
      const { node, property, call, state } = reader;
      if (call === undefined) continue;
      const parameters = callParameters(node, state.queryLanguage);
      if (parameters.kind === 'missing') {
        report('parameters', { at: property, data: { state: state.name, name: fieldOf(reader) } });
      }
      if (parameters.kind !== 'known') continue;
      for (const name of required[call]) {
        if (parameterOf(parameters, name).kind !== 'missing' || isMisspelt(faults, parameters.object, name)) continue;
        report('missing', { at: parameters.property, data: { state: state.name, name } });
      }
    }
  },
});

const required = { getObject: ['Bucket', 'Key'], listObjectsV2: ['Bucket'] } as const;

function fieldOf({ state }: ItemReader): string {
  return state.queryLanguage === 'JSONata' ? 'Arguments' : 'Parameters';
}
