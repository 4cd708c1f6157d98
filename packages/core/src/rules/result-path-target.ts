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
    object:
      '`{holder}` is {found} when state `{state}` is entered, and `ResultPath` writes `{path}` into an object only. Make it an object, or replace the whole input with `"$"`.',
    list: '`{holder}` is {found} when state `{state}` is entered, and `ResultPath` writes `{path}` only into a list that reaches so far.',
  },
  needs: { failures: certainFailures },
  check(_document, { failures }, report) {
    for (const { failure, state, witness } of failures.shown) {
      const { kind, place, found, read } = failure;
      const node = place.kind === 'property' ? place.value : place;
      if (kind !== 'result-path' || node.kind !== 'string' || read?.kind !== 'path' || read.step === undefined)
        continue;
      const holder = node.value.slice(read.path.start, read.step.start);
      const data = { holder, state: state.name, found: shapeWords(found), path: node.value };
      const message = read.step.kind === 'index' ? 'list' : 'object';
      report(message, { at: node, data, witness, related: relatedOrigin(found) });
    }
  },
});
