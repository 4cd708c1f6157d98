import { inputReads } from '../analyses/expressions/input-reads.ts';
import { certainFailures } from '../analyses/failures/certain-failures.ts';
import { possibleFailures } from '../analyses/failures/possible-failures.ts';
import { quoted } from '../analyses/failures/quoted.ts';
import type { ShownFailure } from '../analyses/failures/shown-failure.ts';
import { isReadToldAlready } from '../analyses/failures/told-already.ts';
import { unassignedReads } from '../analyses/variables/unassigned-reads.ts';
import { defineRule } from '../engine/rule.ts';
import type { State } from '../model/state-machine.ts';
import type { Node, Property } from '../syntax/node.ts';

export const noMaybeMissingField = defineRule({
  id: 'no-maybe-missing-field',
  description: 'Disallow paths to what only some ways to the state provide.',
  category: 'data',
  severity: 'warning',
  requirements: ['RUN-01', 'RUN-02', 'RUN-04', 'RUN-08', 'RUN-09'],
  messages: {
    missing: '{sentence}',
  },
  needs: { possible: possibleFailures, certain: certainFailures, reads: inputReads, unassigned: unassignedReads },
  check(_document, { possible, certain, reads, unassigned }, report) {
    const told = new Set<Node | Property>(unassigned.flatMap(({ read }) => placesOf(read.at.node)));
    const isCertain = new Set([
      ...certain.shown.map(({ place }) => place),
      ...certain.dropped.map(({ place }) => place),
    ]);
    for (const shown of possible.shown) {
      const { place, witness } = shown;
      if (isCertain.has(place) || told.has(place) || isReadToldAlready(shown, reads)) continue;
      const at = place.kind === 'property' ? place.value : place;
      report('missing', { at, witness, data: { sentence: sentenceFor(shown) } });
    }
  },
});

/** A path is told of by its field, an expression of JSONata by itself. */
function placesOf(node: Node): readonly (Node | Property)[] {
  return node.parent?.kind === 'property' ? [node, node.parent] : [node];
}

function sentenceFor({ place, state, witness }: ShownFailure): string {
  const node = place.kind === 'property' ? place.value : place;
  const text = node.kind === 'string' ? quoted(node.value) : 'The expression';
  const way = wayTo(state, witness);
  if (place.kind === 'property' && place.name === 'ResultPath')
    return `State ${quoted(state.name)} cannot write its result to ${text}${way}, because its input is no object then.`;
  return `${text} finds nothing in state ${quoted(state.name)}${way}, which fails the execution.`;
}

/** The states before it, as far as a sentence has room for them. */
function wayTo({ name }: State, { visits }: ShownFailure['witness']): string {
  const before = visits.slice(0, visits.lastIndexOf(name)).slice(-mostNames);
  return before.length === 0 ? '' : ` after ${before.map(quoted).join(', ')}`;
}

const mostNames = 3;
