import { certainFailures } from '../analyses/failures/certain-failures.ts';
import { relatedOrigin } from '../analyses/failures/lost-data.ts';
import { shapeWords } from '../analyses/failures/shape-words.ts';
import { defineRule } from '../engine/rule.ts';

export const durationValue = defineRule({
  id: 'duration-value',
  description: 'Require what is computed for a time to be one.',
  category: 'data',
  severity: 'error',
  requirements: ['RUN-06', 'WAIT-05', 'WAIT-06'],
  messages: {
    seconds: '`{field}` of state `{state}` is always {found}, and it takes a whole number of seconds.',
    timestamp:
      '`{field}` of state `{state}` is always {found}, and it takes a timestamp such as `2030-01-31T12:00:00Z`.',
  },
  needs: { failures: certainFailures },
  check(_document, { failures }, report) {
    for (const { failure, state, witness } of failures.shown) {
      const { kind, place, found } = failure;
      if ((kind !== 'duration' && kind !== 'number') || place.kind !== 'property') continue;
      const data = { field: place.name, state: state.name, found: shapeWords(found) };
      const message = place.name.startsWith('Timestamp') ? 'timestamp' : 'seconds';
      report(message, { at: place.value, data, witness, related: relatedOrigin(found) });
    }
  },
});
