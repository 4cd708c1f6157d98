import { certainFailures } from '../analyses/failures/certain-failures.ts';
import { relatedOrigin } from '../analyses/failures/lost-data.ts';
import { shapeWords } from '../analyses/failures/shape-words.ts';
import { defineRule } from '../engine/rule.ts';
import { looksLikeIntrinsic } from '../expressions/intrinsic.ts';
import type { Property } from '../syntax/node.ts';

export const failText = defineRule({
  id: 'fail-text',
  description: 'Require what is computed for the error and the cause of a Fail to be text.',
  category: 'errors',
  severity: 'error',
  requirements: ['RUN-13'],
  messages: {
    path: '`{field}` of Fail `{state}` is always {found}, and it takes a text. `States.JsonToString` makes one of it.',
    query: '`{field}` of Fail `{state}` is always {found}, and it takes a text. `$string` makes one of it.',
  },
  needs: { failures: certainFailures },
  check(_document, { failures }, report) {
    for (const { failure, state, witness } of failures.shown) {
      const { kind, place, found } = failure;
      if (kind !== 'text' || place.kind !== 'property' || isCall(place)) continue;
      const data = { field: place.name, state: state.name, found: shapeWords(found) };
      const message = state.queryLanguage === 'JSONata' ? 'query' : 'path';
      report(message, { at: place.value, data, witness, related: relatedOrigin(found) });
    }
  },
});

/** Which functions give a text is told without following data. */
function isCall({ value }: Property): boolean {
  return value.kind === 'string' && looksLikeIntrinsic(value.value);
}
