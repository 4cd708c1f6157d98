import { certainFailures } from '../analyses/failures/certain-failures.ts';
import { relatedOrigin } from '../analyses/failures/lost-data.ts';
import { shapeWords } from '../analyses/failures/shape-words.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';

export const intrinsicValue = defineRule({
  id: 'intrinsic-value',
  description: 'Require what paths give to intrinsic functions to be of the type that these take.',
  category: 'expressions',
  severity: 'error',
  requirements: ['INTR-05'],
  messages: {
    argument: '`{path}` is always {found} in state `{state}`, which the intrinsic function does not take there.',
  },
  needs: { failures: certainFailures },
  check(_document, { failures }, report) {
    for (const { failure, state, witness } of failures.shown) {
      const { kind, place, found, read } = failure;
      const node = place.kind === 'property' ? place.value : place;
      if (kind !== 'argument' || read?.kind !== 'path' || node.kind !== 'string') continue;
      const path = node.value.slice(read.path.start, read.path.end);
      const data = { path, found: shapeWords(found), state: state.name };
      report('argument', { at: stringPart(node, read.path), data, witness, related: relatedOrigin(found) });
    }
  },
});
