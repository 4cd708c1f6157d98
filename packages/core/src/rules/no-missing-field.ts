import { inputReads } from '../analyses/expressions/input-reads.ts';
import { certainFailures } from '../analyses/failures/certain-failures.ts';
import { lostSentence } from '../analyses/failures/lost-sentence.ts';
import { isReadToldAlready } from '../analyses/failures/told-already.ts';
import { changePart } from '../engine/change-part.ts';
import { defineRule } from '../engine/rule.ts';

export const noMissingField = defineRule({
  id: 'no-missing-field',
  description: 'Disallow paths to what no execution has there.',
  category: 'data',
  severity: 'error',
  requirements: ['RUN-01', 'RUN-02', 'RUN-07', 'RUN-09', 'RUN-11', 'RUN-14', 'RUN-15', 'RUN-16'],
  messages: { missing: '{sentence}' },
  needs: { failures: certainFailures, reads: inputReads },
  check(_document, { failures, reads }, report) {
    for (const shown of failures.shown) {
      const { state, witness, failure, lost, related } = shown;
      if (failure.kind !== 'missing' || lost?.part === undefined || isReadToldAlready(shown, reads)) continue;
      const fixes = lost.meant === undefined ? [] : changePart(lost.part, lost.meant);
      report('missing', { at: lost.part, data: { sentence: lostSentence(lost, state) }, fixes, witness, related });
    }
  },
});
