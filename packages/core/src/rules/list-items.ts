import { certainFailures } from '../analyses/failures/certain-failures.ts';
import { relatedOrigin } from '../analyses/failures/lost-data.ts';
import { shapeWords } from '../analyses/failures/shape-words.ts';
import { defineRule } from '../engine/rule.ts';
import { delimited } from '../expressions/jsonata-delimiters.ts';
import type { State } from '../model/state-machine.ts';
import type { Property } from '../syntax/node.ts';

export const listItems = defineRule({
  id: 'list-items',
  description: 'Require the items of a Map to be a list in some execution.',
  category: 'map',
  severity: 'error',
  requirements: ['RUN-05', 'MAP-11', 'MAP-13'],
  messages: {
    field: '`{field}` of Map `{state}` is always {found}, and a Map runs for the elements of a list.',
    input:
      'The input of Map `{state}` is always {found}, and a Map runs for the elements of a list. Say with `{field}` where that is.',
  },
  needs: { failures: certainFailures },
  check(_document, { failures }, report) {
    for (const { failure, state, witness } of failures.shown) {
      const { kind, place, found } = failure;
      if (kind !== 'items' || place.kind !== 'property') continue;
      const finding = { witness, related: relatedOrigin(found) };
      const data = { state: state.name, found: shapeWords(found) };
      const field = state.queryLanguage === 'JSONata' ? 'Items' : 'ItemsPath';
      if (place === state.property) report('input', { ...finding, at: place, data: { ...data, field } });
      else if (isComputed(place, state))
        report('field', { ...finding, at: place.value, data: { ...data, field: place.name } });
    }
  },
});

/** Of what is written there other rules speak. */
function isComputed({ value }: Property, { queryLanguage }: State): boolean {
  if (value.kind !== 'string') return false;
  return queryLanguage !== 'JSONata' || delimited(value.value).kind === 'expression';
}
