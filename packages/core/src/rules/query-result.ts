import { expressionSites, type JsonataSite } from '../analyses/expressions/expression-sites.ts';
import { inputReads } from '../analyses/expressions/input-reads.ts';
import { certainFailures } from '../analyses/failures/certain-failures.ts';
import { lostSentence } from '../analyses/failures/lost-sentence.ts';
import { isReadToldAlready } from '../analyses/failures/told-already.ts';
import { unassignedReads } from '../analyses/variables/unassigned-reads.ts';
import { defineRule } from '../engine/rule.ts';
import { certainTypeOf } from '../expressions/jsonata-type.ts';
import type { Node } from '../syntax/node.ts';

export const queryResult = defineRule({
  id: 'query-result',
  description: 'Require JSONata expressions to give a value in some execution.',
  category: 'expressions',
  severity: 'error',
  requirements: ['RUN-08', 'JSA-11'],
  messages: {
    member: '{sentence}',
    nothing: 'The expression gives nothing whenever state `{state}` evaluates it, which fails the state.',
    condition:
      'The condition is neither `true` nor `false` whenever state `{state}` evaluates it, which fails the state.',
  },
  needs: { failures: certainFailures, unassigned: unassignedReads, reads: inputReads, sites: expressionSites },
  check(_document, { failures, unassigned, reads, sites }, report) {
    const told = new Set<Node>(unassigned.map(({ read }) => read.at.node));
    for (const site of sites.jsonata) if (hasOtherType(site)) told.add(site.node);
    for (const shown of failures.shown) {
      const { failure, state, witness, lost, related } = shown;
      const { kind, place, read } = failure;
      if ((kind !== 'query' && kind !== 'condition') || place.kind === 'property' || told.has(place)) continue;
      // That `$states` has no such member is told without following data.
      if ((read?.kind === 'member' && read.holder === '$states') || isReadToldAlready(shown, reads)) continue;
      const finding = { at: place, witness, related };
      if (kind === 'condition') report('condition', { at: place, witness, data: { state: state.name } });
      else if (read?.kind !== 'member' || lost === undefined)
        report('nothing', { ...finding, data: { state: state.name } });
      else report('member', { ...finding, data: { sentence: lostSentence(lost, state) } });
    }
  },
});

/** That a condition gives another type is told without following data. One that gives a boolean may still give nothing. */
function hasOtherType({ place, expression, references }: JsonataSite): boolean {
  if (place.field !== 'Condition' || expression.kind !== 'parsed' || references === undefined) return false;
  const type = certainTypeOf(expression.tree, references);
  return type !== undefined && type !== 'boolean';
}
