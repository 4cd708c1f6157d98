import { certainFailures } from '../analyses/failures/certain-failures.ts';
import { relatedOrigin } from '../analyses/failures/lost-data.ts';
import { shapeWords } from '../analyses/failures/shape-words.ts';
import { defineRule } from '../engine/rule.ts';

export const resultPathTarget = defineRule({
  id: 'result-path-target',
  description: 'Require data that `ResultPath` can write into.',
  category: 'data',
  severity: 'error',
  requirements: ['RUN-04', 'PATH-12'],
  messages: {
    target:
      'State `{state}` is entered with {found}, and `ResultPath` cannot write its result to `{path}` in that. Make the input an object first, or replace all of it with `"$"`.',
  },
  needs: { failures: certainFailures },
  check(_document, { failures }, report) {
    for (const { failure, state, witness } of failures.shown) {
      const { kind, place, found } = failure;
      if (kind !== 'result-path' || place.kind !== 'property' || place.value.kind !== 'string') continue;
      const data = { state: state.name, found: shapeWords(found), path: place.value.value };
      report('target', { at: place.value, data, witness, related: relatedOrigin(found) });
    }
  },
});
