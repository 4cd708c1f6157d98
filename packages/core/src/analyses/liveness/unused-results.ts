import { defineAnalysis } from '../../engine/analysis.ts';
import type { State } from '../../model/state-machine.ts';
import { type Property, propertyOf } from '../../syntax/node.ts';
import { expressionSites } from '../expressions/expression-sites.ts';
import { onlyLeadsOn } from '../flow/scope-flow.ts';
import { stateGraph } from '../flow/state-graph.ts';
import { type DataUses, dataUses } from './data-uses.ts';
import { makesResult, placeOf, throughPath } from './state-data.ts';
import { isNothing, type Use, useAt, useWithin } from './use.ts';

/** The results that states put into their data by `ResultPath` and that no state reads afterwards, whichever way it goes. */
export const unusedResults = defineAnalysis({
  name: 'unused-results',
  needs: { uses: dataUses, sites: expressionSites, graphs: stateGraph },
  run({ machine }, { uses, sites, graphs }): readonly UnusedResult[] {
    if (!uses.isSettled || !sites.isComplete || !graphs.every(({ isComplete }) => isComplete)) return [];
    return machine.states.flatMap((state) => unusedResultOf(state, uses));
  },
});

export interface UnusedResult {
  readonly state: State;
  /** The `ResultPath`. */
  readonly property: Property;
  readonly place: readonly string[];
  /** Those states that put something else there, where every way comes to one; none where some way just ends. */
  readonly overwrittenBy: readonly State[];
}

function unusedResultOf(state: State, uses: DataUses): readonly UnusedResult[] {
  if (!makesResult(state) || state.queryLanguage !== 'JSONPath' || !uses.isEntered(state)) return [];
  const property = propertyOf(state.node, 'ResultPath');
  const place = placeOf(state.node);
  if (property === undefined || place === undefined || place === null || place.length === 0) return [];
  if (!isNothing(useWithin(throughPath(state.node, 'OutputPath', uses.leaving(state)), place))) return [];
  const ends = endsOf(state, place, uses);
  return ends.isMissed ? [] : [{ state, property, place, overwrittenBy: ends.isLost ? [] : ends.overwrittenBy }];
}

/** How what lies at a place comes to its end. */
interface Ends {
  readonly overwrittenBy: readonly State[];
  /** Whether some way ends, or replaces all of the data. */
  readonly isLost: boolean;
  /** Whether a state reads the place where it is lost, so that something else is wrong. */
  readonly isMissed: boolean;
}

function endsOf(from: State, place: readonly string[], uses: DataUses): Ends {
  const overwrittenBy: State[] = [];
  const lostAt = new Set<State>();
  let isLost = false;
  let isFirst = true;
  for (const state of walk(from, uses, (state) => whatBecomes(state, place) === 'kept')) {
    const fate = isFirst ? 'kept' : whatBecomes(state, place);
    isFirst = false;
    if (fate === 'overwritten') overwrittenBy.push(state);
    if (fate === 'replaced') lostAt.add(state);
    if (fate === 'kept' && !onlyLeadsOn(state)) isLost = true;
  }
  const isMissed = [...lostAt].some((state) => isReadAfter(state, place, uses));
  return { overwrittenBy, isLost: isLost || lostAt.size > 0, isMissed };
}

/** Goes on from a state, past those that `goesPast` says; the state itself is not asked at first. */
function* walk(from: State, uses: DataUses, goesPast: (state: State) => boolean): Generator<State> {
  const met = new Set<State>();
  const open = [from];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    yield state;
    if (state !== from && !goesPast(state)) continue;
    for (const { to, kind } of uses.waysFrom(state)) {
      // An error of the state itself comes before its result.
      if (to === undefined || met.has(to) || (state === from && kind === 'catch')) continue;
      met.add(to);
      open.push(to);
    }
  }
}

/** What a state does with the part of its input at a place, when it hands on its output. */
function whatBecomes(state: State, place: readonly string[]): 'kept' | 'overwritten' | 'replaced' {
  const { node } = state;
  if (state.queryLanguage !== 'JSONPath') return 'replaced';
  if (isNothing(throughPath(node, 'OutputPath', useAt(place)))) return 'replaced';
  if (!makesResult(state)) return 'kept';
  const other = placeOf(node);
  if (other === undefined || other === null) return 'kept';
  if (other.length === 0) return 'replaced';
  return other.every((name, index) => name === place[index]) ? 'overwritten' : 'kept';
}

/** Whether a state that comes later reads the place, although it is no longer there. */
function isReadAfter(state: State, place: readonly string[], uses: DataUses): boolean {
  for (const later of walk(state, uses, () => true)) {
    if (later === state) continue;
    const read: Use = throughPath(later.node, 'InputPath', uses.readBy(later).input);
    if (isPartly(read, place)) return true;
  }
  return false;
}

/** Whether a use names the place, or what lies above or below it. */
function isPartly(use: Use, place: readonly string[]): boolean {
  return !use.whole && !isNothing(useWithin(use, place));
}
