import type { Edge as Bound } from '../ordered-set.ts';
import { type Automaton, liveRanges, type UnitRange } from './automaton.ts';
import { buildAutomaton, type PlannedEdge } from './build.ts';

/**
 * The texts that come before some text of a set in the order of UTF-16 units; where `bound` is closed, those of the set as
 * well. A text is read along the set: as soon as a greater unit would lead on, everything comes before something.
 */
export function textsBelowSome(set: Automaton, bound: Bound): Automaton | undefined {
  return buildAutomaton<number>({
    start: 0,
    keyOf: (state) => state,
    accepts: (state) =>
      state === everything || liveRanges(set, state).length > 0 || (bound === 'closed' && set.accepts[state] === true),
    edgesOf: (state) => (state === everything ? [{ from: 0, to: everything }] : edgesAt(set, state)),
  });
}

const everything = -1;

function edgesAt(set: Automaton, state: number): readonly PlannedEdge<number>[] {
  const last = liveRanges(set, state).at(-1);
  return last === undefined ? (set.edges[state] ?? []) : edgesUpTo(last, set.edges[state] ?? []);
}

/** Below the greatest unit that leads on, anything may follow; with it, one has to go on along the set. */
function edgesUpTo(
  { from, last, to }: UnitRange,
  edges: readonly PlannedEdge<number>[],
): readonly PlannedEdge<number>[] {
  const below = last > 0 ? [{ from: 0, to: everything }] : [];
  return [...below, { from: last, to }, ...edges.filter((edge) => edge.from > Math.max(from, last))];
}
