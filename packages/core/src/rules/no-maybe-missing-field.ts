import { certainFailures } from '../analyses/failures/certain-failures.ts';
import { possibleFailures } from '../analyses/failures/possible-failures.ts';
import type { ShownFailure } from '../analyses/failures/shown-failure.ts';
import { defineRule } from '../engine/rule.ts';

export const noMaybeMissingField = defineRule({
  id: 'no-maybe-missing-field',
  description: 'Disallow paths to what only some ways to the state provide.',
  category: 'data',
  severity: 'warning',
  requirements: ['RUN-01', 'RUN-02', 'RUN-04', 'RUN-08', 'RUN-09'],
  messages: {
    way: '`{path}` finds nothing when state `{state}` is entered by way of {way}, which fails the execution.',
    first: '`{path}` may find nothing in state `{state}`, which fails the execution.',
    written: '`ResultPath` cannot write to `{path}` when state `{state}` is entered by way of {way}.',
  },
  needs: { possible: possibleFailures, certain: certainFailures },
  check(_document, { possible, certain }, report) {
    const isCertain = new Set([
      ...certain.shown.map(({ place }) => place),
      ...certain.dropped.map(({ place }) => place),
    ]);
    for (const shown of possible.shown) {
      const { place, state, witness } = shown;
      if (isCertain.has(place)) continue;
      const node = place.kind === 'property' ? place.value : place;
      const path = node.kind === 'string' ? node.value : state.name;
      const way = wayTo(shown);
      const at = node;
      if (way === undefined) report('first', { at, witness, data: { path, state: state.name } });
      else {
        const isWritten = place.kind === 'property' && place.name === 'ResultPath';
        report(isWritten ? 'written' : 'way', { at, witness, data: { path, state: state.name, way } });
      }
    }
  },
});

const mostNames = 3;

/** The states before it, as far as a sentence has room for them. */
function wayTo({ state, witness: { visits } }: ShownFailure): string | undefined {
  const before = visits.slice(0, visits.lastIndexOf(state.name)).slice(-mostNames);
  return before.length === 0 ? undefined : before.map((name) => `\`${name}\``).join(', ');
}
