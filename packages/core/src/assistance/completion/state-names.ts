import { stateGraph, type Transition } from '../../analyses/flow/state-graph.ts';
import type { Scope, State } from '../../model/state-machine.ts';
import { fieldOfHandler } from '../cursor/definition-place.ts';
import { stateDocumentation } from '../hover/state-documentation.ts';
import { bounded } from './bound.ts';
import type { CompletionSite } from './completion.ts';
import { type Offer, writtenValue } from './offer.ts';
import { fixedText } from './skeleton.ts';

/**
 * The states of the scope: for a Catcher those that others lead to, then those to which nothing leads yet, then the others. Among equals the next
 * one in the text comes first; the state that is left is last.
 */
export function stateNameOffers(site: CompletionSite): readonly Offer[] {
  const graph = site.facts.get(stateGraph).find(({ scope }) => scope === site.place.scope);
  if (graph === undefined) return [];
  const others = graph.transitions.filter(({ property }) => property.value !== site.cursor.node);
  const targets = new Set(others.map(({ to }) => to));
  const caught = isInCatcher(site) ? countsOf(others.filter(({ kind }) => kind === 'catch')) : new Map<State, number>();
  const { states } = graph;
  const own = site.place.state === undefined ? 0 : states.indexOf(site.place.state);
  const ranked = states.map((state, index) => ({
    state,
    caught: caught.get(state) ?? 0,
    rank: state === site.place.state ? 2 : targets.has(state) ? 1 : 0,
    distance: (index - own + states.length) % states.length,
  }));
  ranked.sort((one, other) => other.caught - one.caught || one.rank - other.rank || one.distance - other.distance);
  // A state without a name can be meant by nobody.
  const named = ranked.flatMap(({ state }) => (state.name === '' ? [] : [state]));
  // Of thousands of states only those are put into words that are going to be offered.
  return bounded(named, site.cursor.spot.typed, ({ name }) => name).map((state) => nameOffer(site, state));
}

function isInCatcher({ place: { owner, state } }: CompletionSite): boolean {
  return owner !== state?.node && fieldOfHandler(owner) === 'Catch';
}

function countsOf(transitions: readonly Transition[]): ReadonlyMap<State, number> {
  const counts = new Map<State, number>();
  for (const { to } of transitions) if (to !== undefined) counts.set(to, (counts.get(to) ?? 0) + 1);
  return counts;
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
