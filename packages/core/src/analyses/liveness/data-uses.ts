import { defineAnalysis } from '../../engine/analysis.ts';
import { reversePostorder } from '../../graph/reverse-postorder.ts';
import { type Catcher, isFallible, type Scope, type State } from '../../model/state-machine.ts';
import { propertyOf } from '../../syntax/node.ts';
import { expressionSites } from '../expressions/expression-sites.ts';
import { onlyLeadsOn } from '../flow/scope-flow.ts';
import { type ScopeGraph, stateGraph, type Transition } from '../flow/state-graph.ts';
import { type Origin, originOf, splitByResultPath, throughPath } from './state-data.ts';
import { noUses, type StateUses, usesByState } from './state-uses.ts';
import { eitherUse, isSameUse, type Use, unused, used } from './use.ts';

/**
 * What of the data at each state is read later, on any way on: found from the ends backwards. The output of the machine, of a branch and
 * of an iteration is read as a whole, and so is whatever is not understood.
 */
export const dataUses = defineAnalysis({
  name: 'data-uses',
  needs: { graphs: stateGraph, sites: expressionSites },
  run(_document, { graphs, sites }): DataUses {
    const uses = new DataUses(graphs, usesByState(sites));
    uses.settle();
    return uses;
  },
});

/** How often the states are gone over; each time what is read travels as far as the states are in order. */
const mostRounds = 50;

export class DataUses {
  /** Whether all is found; if not, nothing is to be said. */
  isSettled = false;
  private readonly graphs: readonly ScopeGraph[];
  private readonly own: ReadonlyMap<State, StateUses>;
  private readonly waysOn: ReadonlyMap<State, readonly Transition[]>;
  private entered: ReadonlySet<State> = new Set();
  private readonly whole = new Set<Scope>();
  private readonly atEntry = new Map<State, Use>();

  constructor(graphs: readonly ScopeGraph[], own: ReadonlyMap<State, StateUses>) {
    this.graphs = graphs;
    this.own = own;
    this.waysOn = waysByState(graphs);
    for (const { scope, isComplete } of graphs) if (!isComplete) this.whole.add(scope);
  }

  /** What the expressions of a state read by themselves. */
  readBy(state: State): StateUses {
    return this.own.get(state) ?? noUses;
  }

  waysFrom(state: State): readonly Transition[] {
    return this.waysOn.get(state) ?? [];
  }

  /** Whether the start of its scope leads to the state. */
  isEntered(state: State): boolean {
    return this.entered.has(state);
  }

  /** What is read of the data that a state is entered with, by it and by those after it. */
  entering(state: State): Use {
    if (this.whole.has(state.scope)) return used;
    return this.atEntry.get(state) ?? unused;
  }

  /** What is read of what a state hands on without an error. */
  leaving(state: State): Use {
    let use: Use = onlyLeadsOn(state) ? unused : used;
    for (const { kind, to } of this.waysFrom(state))
      if (kind !== 'catch') use = eitherUse(use, to === undefined ? used : this.entering(to));
    return use;
  }

  /** What is read of the input and the result of a state. */
  origin(state: State): Origin {
    return originOf(state, this.leaving(state), this.readBy(state));
  }

  settle(): void {
    const order = this.graphs.toReversed().flatMap(statesFromEnd);
    this.entered = new Set(order);
    for (let round = 0; round < mostRounds && !this.isSettled; round++) this.isSettled = !this.goOver(order);
  }

  /** Whether something more was found to be read. */
  private goOver(states: readonly State[]): boolean {
    let hasGrown = false;
    for (const state of states) {
      if (grow(this.atEntry, state, this.neededBy(state))) hasGrown = true;
    }
    return hasGrown;
  }

  private neededBy(state: State): Use {
    if (state.type === undefined) return used;
    if (state.type === 'Fail') return throughPath(state.node, 'InputPath', this.readBy(state).input);
    const use = eitherUse(this.origin(state).input, this.givenOn(state));
    return isFallible(state) ? eitherUse(use, this.caughtBy(state.catchers, state)) : use;
  }

  /** What a Task, Parallel or Map hands to its service or scopes of its input. */
  private givenOn(state: State): Use {
    if (!isFallible(state)) return unused;
    const isJsonata = state.queryLanguage === 'JSONata';
    const given =
      propertyOf(state.node, isJsonata ? 'Arguments' : 'Parameters') === undefined ? this.wanted(state) : unused;
    return isJsonata ? given : throughPath(state.node, 'InputPath', given);
  }

  private wanted(state: State): Use {
    if (state.type !== 'Parallel') return state.type === 'Map' ? this.wantedOfItems(state) : used;
    return state.branches.map((branch) => this.atStartOf(branch)).reduce(eitherUse, unused);
  }

  /** The items are read as a whole where nothing says which they are; what `ItemsPath` selects is counted where it is written. */
  private wantedOfItems({ node }: State): Use {
    const isSaid = ['ItemsPath', 'Items', 'ItemReader'].some((name) => propertyOf(node, name) !== undefined);
    return isSaid && !node.hasUnknownKeys ? unused : used;
  }

  private atStartOf(scope: Scope): Use {
    const start = scope.startAt.kind === 'present' ? scope.states.get(scope.startAt.value) : undefined;
    return start === undefined ? used : this.entering(start);
  }

  private caughtBy(catchers: readonly Catcher[], state: State): Use {
    let use: Use = unused;
    for (const { node, next } of catchers) {
      const target = next.kind === 'present' ? state.scope.states.get(next.value) : undefined;
      const handedOn = target === undefined ? used : this.entering(target);
      if (state.queryLanguage === 'JSONPath') use = eitherUse(use, splitByResultPath(node, handedOn).input);
    }
    return use;
  }
}

function grow(known: Map<State, Use>, state: State, more: Use): boolean {
  const before = known.get(state) ?? unused;
  const use = eitherUse(before, more);
  if (isSameUse(before, use)) return false;
  known.set(state, use);
  return true;
}

function waysByState(graphs: readonly ScopeGraph[]): ReadonlyMap<State, readonly Transition[]> {
  const ways = new Map<State, Transition[]>();
  for (const transition of graphs.flatMap(({ transitions }) => transitions)) {
    if (transition.from === undefined) continue;
    const list = ways.get(transition.from);
    if (list === undefined) ways.set(transition.from, [transition]);
    else list.push(transition);
  }
  return ways;
}

/** The states that are reached, later ones before those that lead to them. */
function statesFromEnd({ graph, states, numbers, transitions }: ScopeGraph): readonly State[] {
  const start = transitions.find(({ kind }) => kind === 'start')?.to;
  if (start === undefined) return [];
  return reversePostorder(graph, numbers.get(start) as number)
    .toReversed()
    .map((number) => states[number] as State);
}
