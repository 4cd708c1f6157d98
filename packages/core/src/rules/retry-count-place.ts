import {
  type ContextRead,
  contextReads,
  isPresenceTest,
  readsMember,
  writtenRead,
} from '../analyses/expressions/context-reads.ts';
import { hasContextReads } from '../analyses/subjects.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import { isFallible } from '../model/state-machine.ts';

export const retryCountPlace = defineRule({
  id: 'retry-count-place',
  description: 'Disallow reads of the retry count in states that cannot retry.',
  category: 'errors',
  severity: 'warning',
  requirements: ['CTX-06'],
  messages: { never: '`{read}` does not exist in state `{state}`: a {type} state is never retried.' },
  when: hasContextReads,
  needs: { reads: contextReads },
  check(_document, { reads }, report) {
    for (const read of reads.filter(readsRetryCount)) {
      const { state } = read.site.place;
      if (state.type === undefined || isFallible(state)) continue;
      const data = { read: writtenRead(read), state: state.name, type: state.type };
      report('never', { at: stringPart(read.site.node, read), data });
    }
  },
});

function readsRetryCount(read: ContextRead): boolean {
  return readsMember(read, 'State', 'RetryCount') && !isPresenceTest(read);
}
