import type { StringPattern } from '../../expressions/string-pattern.ts';
import type { Edge as Bound } from '../ordered-set.ts';
import { type Automaton, lastUnit, mostStates } from './automaton.ts';
import { buildAutomaton, type PlannedEdge } from './build.ts';

/** The texts that come before one in the order of UTF-16 units, and where `bound` is closed that one as well. */
export function textsBelow(text: string, bound: Bound): Automaton | undefined {
  if (text.length >= mostStates) return undefined;
  return buildAutomaton<number>({
    start: 0,
    keyOf: (state) => state,
    accepts: (state) => state === before || (state >= 0 && (state < text.length || bound === 'closed')),
    edgesOf: (state) => (state < 0 ? forGood(state) : edgesAt(text, state)),
  });
}

/** What is read is certain to come before the text, or behind it. */
const before = -1;
const behind = -2;

function edgesAt(text: string, index: number): readonly PlannedEdge<number>[] {
  if (index === text.length) return forGood(behind);
  const unit = text.charCodeAt(index);
  return edgesFrom([
    { from: 0, to: before },
    { from: unit, to: index + 1 },
    { from: unit + 1, to: behind },
  ]);
}

function forGood<State>(state: State): readonly PlannedEdge<State>[] {
  return [{ from: 0, to: state }];
}

/** Leaves out what no unit is left for. */
function edgesFrom<State>(edges: readonly PlannedEdge<State>[]): readonly PlannedEdge<State>[] {
  return edges.filter(({ from }, index) => from <= lastUnit && from !== edges[index + 1]?.from);
}

/** Exactly these texts. A state is what of them is still to be read. */
export function textsAmong(words: Iterable<string>): Automaton | undefined {
  const start = [...words].sort();
  if (start.reduce((sum, word) => sum + word.length, 0) > mostStates) return undefined;
  return buildAutomaton<readonly string[]>({
    start,
    keyOf: (rests) => JSON.stringify(rests),
    accepts: (rests) => rests.includes(''),
    edgesOf: (rests) => edgesBy(firstUnits(rests), (unit) => restsAfter(unit, rests)),
  });
}

function firstUnits(rests: readonly string[]): ReadonlySet<number> {
  return new Set(rests.filter((rest) => rest !== '').map((rest) => rest.charCodeAt(0)));
}

function restsAfter(unit: number | undefined, rests: readonly string[]): readonly string[] {
  return rests.filter((rest) => rest.charCodeAt(0) === unit).map((rest) => rest.slice(1));
}

/** The texts that match a pattern. A state is the places of the pattern that what was read may have led to. */
export function textsLike(pattern: StringPattern): Automaton | undefined {
  const places = placesOf(pattern);
  if (places.length >= mostStates) return undefined;
  return buildAutomaton<readonly number[]>({
    start: skipWildcards([0], places),
    keyOf: (state) => state.join(),
    accepts: (state) => state.includes(places.length),
    edgesOf: (state) => edgesBy(unitsAt(state, places), (unit) => placesAfter(unit, state, places)),
  });
}

/** The units of a pattern, and nothing for a wildcard. */
type Places = readonly (number | undefined)[];

function placesOf({ tokens }: StringPattern): Places {
  return tokens.flatMap<number | undefined>((token) =>
    token.kind === 'wildcard' ? [undefined] : unitsOf(token.value),
  );
}

function unitsOf(text: string): readonly number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

function unitsAt(state: readonly number[], places: Places): ReadonlySet<number> {
  return new Set(state.map((place) => places[place]).filter((unit) => unit !== undefined));
}

function placesAfter(unit: number | undefined, state: readonly number[], places: Places): readonly number[] {
  const after = state.flatMap((place) => {
    if (place === places.length) return [];
    if (places[place] === undefined) return [place];
    return places[place] === unit ? [place + 1] : [];
  });
  return skipWildcards(after, places);
}

/**
 * A wildcard may stand for nothing. What matches from an earlier place on also matches from the last wildcard that was
 * reached, so the places before that are left out: it keeps the states as few as the places.
 */
function skipWildcards(state: readonly number[], places: Places): readonly number[] {
  const reached = new Set(state);
  let last = 0;
  for (const place of reached) {
    if (place === places.length || places[place] !== undefined) continue;
    last = Math.max(last, place);
    reached.add(place + 1);
  }
  return [...reached].filter((place) => place >= last).sort((one, other) => one - other);
}

/** Edges for each of these units and, as for no unit, for all the others. */
function edgesBy<State>(
  units: ReadonlySet<number>,
  after: (unit: number | undefined) => State,
): readonly PlannedEdge<State>[] {
  const other = after(undefined);
  const sorted = [...units].sort((one, two) => one - two);
  const edges = sorted.flatMap((unit) => [
    { from: unit, to: after(unit) },
    { from: unit + 1, to: other },
  ]);
  return edgesFrom([{ from: 0, to: other }, ...edges]);
}
