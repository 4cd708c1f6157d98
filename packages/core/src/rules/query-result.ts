import { expressionSites, type JsonataSite } from '../analyses/expression-sites.ts';
import { certainFailures } from '../analyses/failures/certain-failures.ts';
import { lostSentence, meantInstead, relatedOrigin } from '../analyses/failures/lost-data.ts';
import { isReadToldAlready } from '../analyses/failures/told-already.ts';
import { inputReads } from '../analyses/input-reads.ts';
import { unassignedReads } from '../analyses/unassigned-reads.ts';
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
    for (const site of sites.jsonata) if (hasCertainType(site)) told.add(site.node);
    for (const shown of failures.shown) {
      const { failure, state, witness } = shown;
      const { kind, place, found, read } = failure;
      if ((kind !== 'query' && kind !== 'condition') || place.kind === 'property' || told.has(place)) continue;
      // That `$states` has no such member is told without following data.
      if ((read?.kind === 'member' && read.holder === '$states') || isReadToldAlready(shown, reads)) continue;
      const finding = { at: place, witness, related: relatedOrigin(found) };
      if (kind === 'condition') report('condition', { at: place, witness, data: { state: state.name } });
      else if (read?.kind !== 'member') report('nothing', { ...finding, data: { state: state.name } });
      else {
        const { holder, name } = read;
        const lost = { holder, name, found };
        const meant = meantInstead(lost);
        const path = `${holder}.${name}`;
        const explained = { read: lost, meant: meant && `${holder}${meant}` };
        report('member', { ...finding, data: { sentence: lostSentence(path, state, explained) } });
      }
    }
  },
});

/** That a condition gives another type is told without following data. */
function hasCertainType({ place, expression, references }: JsonataSite): boolean {
  if (place.field !== 'Condition' || expression.kind !== 'parsed' || references === undefined) return false;
  return certainTypeOf(expression.tree, references) !== undefined;
}
