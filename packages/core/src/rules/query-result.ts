import { certainFailures } from '../analyses/failures/certain-failures.ts';
import { meantInstead, relatedOrigin, whyLost } from '../analyses/failures/lost-data.ts';
import { unassignedReads } from '../analyses/unassigned-reads.ts';
import { defineRule } from '../engine/rule.ts';
import type { Node } from '../syntax/node.ts';

export const queryResult = defineRule({
  id: 'query-result',
  description: 'Require JSONata expressions to give a value in some execution.',
  category: 'expressions',
  severity: 'error',
  requirements: ['RUN-08', 'JSA-11'],
  messages: {
    member: '`{holder}.{name}` gives nothing whenever state `{state}` evaluates it: {why}.',
    misspelt: '`{holder}.{name}` gives nothing whenever state `{state}` evaluates it: {why}. Did you mean `{meant}`?',
    nothing: 'The expression gives nothing whenever state `{state}` evaluates it, which fails the state.',
    condition:
      'The condition is neither `true` nor `false` whenever state `{state}` evaluates it, which fails the state.',
  },
  needs: { failures: certainFailures, unassigned: unassignedReads },
  check(_document, { failures, unassigned }, report) {
    const told = new Set<Node>(unassigned.map(({ read }) => read.at.node));
    for (const { failure, state, witness } of failures.shown) {
      const { kind, place, found, read } = failure;
      if ((kind !== 'query' && kind !== 'condition') || place.kind === 'property' || told.has(place)) continue;
      const finding = { at: place, witness, related: relatedOrigin(found) };
      if (kind === 'condition') report('condition', { at: place, witness, data: { state: state.name } });
      else if (read?.kind !== 'member') report('nothing', { ...finding, data: { state: state.name } });
      else {
        const { holder, name } = read;
        const meant = meantInstead({ holder, name, found });
        const data = { holder, name, state: state.name, why: whyLost({ holder, name, found }) };
        if (meant === undefined) report('member', { ...finding, data });
        else report('misspelt', { ...finding, data: { ...data, meant: `${holder}${meant}` } });
      }
    }
  },
});
