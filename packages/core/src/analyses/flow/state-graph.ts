import { defineAnalysis } from '../../engine/analysis.ts';
import { type Graph, graphOf } from '../../graph/graph.ts';
import type { Field } from '../../model/field.ts';
import { isFallible, type Scope, type State } from '../../model/state-machine.ts';
import type { Node, ObjectNode, Property } from '../../syntax/node.ts';

/** The states of each scope as a graph, with every transition that is written. */
export const stateGraph = defineAnalysis({
  name: 'state-graph',
  needs: {},
  run: ({ machine }): readonly ScopeGraph[] => machine.scopes.map(graphOfScope),
});

export interface ScopeGraph {
  readonly scope: Scope;
  /** The graph's nodes by number. */
  readonly states: readonly State[];
  readonly numbers: ReadonlyMap<State, number>;
  readonly graph: Graph;
  /** All transitions of the scope, `StartAt` among them, in the order of the states. */
  readonly transitions: readonly Transition[];
  /** Whether every state and target of the scope is known, so that what is absent is truly absent. */
  readonly isComplete: boolean;
}

/** A name of a state written where execution may go on with it. */
export interface Transition {
  readonly kind: 'start' | 'next' | 'choice' | 'default' | 'catch';
  /** Nothing for the `StartAt` of the scope. */
  readonly from: State | undefined;
  readonly target: Field<string>;
  /** Where the target's name is written. */
  readonly property: Property;
  /** The target, if the scope has a state of that name. */
  readonly to: State | undefined;
}

/** What stands for a transition: a rule or a catcher as a whole, or else the field. */
export function placeOf({ kind, property }: Transition): Node | Property {
  return kind === 'choice' || kind === 'catch' ? property.parent : property;
}

/** The graph of one scope, by itself. */
export function graphOfScope(scope: Scope): ScopeGraph {
  const states = [...scope.states.values()];
  const transitions: Transition[] = [];
  addTransition(transitions, scope, { kind: 'start', from: undefined, target: scope.startAt });
  for (const state of states) addTransitionsOf(transitions, scope, state);
  return new TransitionGraph(scope, states, transitions);
}

function addTransitionsOf(transitions: Transition[], scope: Scope, from: State): void {
  if ('next' in from) addTransition(transitions, scope, { kind: 'next', from, target: from.next });
  if (from.type === 'Choice') {
    for (const { next } of from.rules) addTransition(transitions, scope, { kind: 'choice', from, target: next });
    addTransition(transitions, scope, { kind: 'default', from, target: from.default });
  }
  if (isFallible(from)) {
    for (const { next } of from.catchers) addTransition(transitions, scope, { kind: 'catch', from, target: next });
  }
}

function addTransition(
  transitions: Transition[],
  scope: Scope,
  { kind, from, target }: Pick<Transition, 'kind' | 'from' | 'target'>,
): void {
  if (target.kind === 'missing') return;
  const to = target.kind === 'present' ? scope.states.get(target.value) : undefined;
  transitions.push({ kind, from, target, property: target.property, to });
}

/** Numbers and edges are made when they are first asked for; most definitions are judged by their transitions alone. */
class TransitionGraph implements ScopeGraph {
  readonly scope: Scope;
  readonly states: readonly State[];
  readonly transitions: readonly Transition[];
  readonly isComplete: boolean;
  #numbers: ReadonlyMap<State, number> | undefined;
  #graph: Graph | undefined;

  constructor(scope: Scope, states: readonly State[], transitions: readonly Transition[]) {
    this.scope = scope;
    this.states = states;
    this.transitions = transitions;
    this.isComplete = isComplete(scope, { states, transitions });
  }

  get numbers(): ReadonlyMap<State, number> {
    this.#numbers ??= numbersOf(this.states);
    return this.#numbers;
  }

  get graph(): Graph {
    this.#graph ??= graphOf(this.states.length, edgesOf(this));
    return this.#graph;
  }
}

function* edgesOf({ transitions, numbers }: ScopeGraph): Generator<[number, number]> {
  for (const { from, to } of transitions) {
    if (from === undefined || to === undefined) continue;
    yield [numbers.get(from) as number, numbers.get(to) as number];
  }
}

function numbersOf(states: readonly State[]): ReadonlyMap<State, number> {
  const numbers = new Map<State, number>();
  for (const state of states) numbers.set(state, numbers.size);
  return numbers;
}

function isComplete(scope: Scope, { states, transitions }: Pick<ScopeGraph, 'states' | 'transitions'>): boolean {
  if (!scope.isFullyKnown || scope.startAt.kind !== 'present') return false;
  return transitions.every(({ target }) => target.kind === 'present') && states.every(isKnown);
}

/** Whether all that the state may lead to is known. A key that only deployment knows may be `Next`. */
function isKnown(state: State): boolean {
  if (state.type === undefined || state.node.hasUnknownKeys) return false;
  if (state.type === 'Choice') return state.rulesAreKnown && state.rules.every(hasKnownKeys);
  return !isFallible(state) || (state.handlersAreKnown && state.catchers.every(hasKnownKeys));
}

function hasKnownKeys({ node }: { readonly node: ObjectNode }): boolean {
  return !node.hasUnknownKeys;
}
