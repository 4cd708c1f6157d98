import { stateGraph } from '../analyses/state-graph.ts';
import type { Scope, State } from '../model/state-machine.ts';
import type { CompletionSite } from './completion.ts';
import { type Offer, writtenValue } from './offer.ts';
import { fixedText } from './skeleton.ts';
import { stateDocumentation } from './state-documentation.ts';

/** The states of the scope: those to which nothing leads first, and the one that is left last. */
export function stateNameOffers(site: CompletionSite): readonly Offer[] {
  const graph = site.facts.get(stateGraph).find(({ scope }) => scope === site.place.scope);
  if (graph === undefined) return [];
  const others = graph.transitions.filter(({ property }) => property.value !== site.cursor.node);
  const targets = new Set(others.map(({ to }) => to));
  const rankOf = (state: State): number => (state === site.place.state ? 2 : targets.has(state) ? 1 : 0);
  // A state without a name can be meant by nobody.
  const ordered = graph.states.filter(({ name }) => name !== '').sort((one, other) => rankOf(one) - rankOf(other));
  return ordered.map((state) => nameOffer(site, state));
}

function nameOffer({ cursor }: CompletionSite, state: State): Offer {
  const { name, type, scope } = state;
  return {
    label: name,
    kind: 'state',
    detail: `${type ?? 'unknown'} state${scopeWords(scope)}`,
    documentation: stateDocumentation(state),
    written: writtenValue(cursor, fixedText(name)),
  };
}

function scopeWords({ owner }: Scope): string {
  return owner === undefined ? '' : ` in ${owner.name}`;
}
