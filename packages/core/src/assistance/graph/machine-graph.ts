import { graphOfScope, placeOf, type ScopeGraph, type Transition } from '../../analyses/flow/state-graph.ts';
import type { Document } from '../../engine/document.ts';
import { reachableFrom } from '../../graph/reach.ts';
import { stringField, valueOf } from '../../model/field.ts';
import type { Scope, State } from '../../model/state-machine.ts';
import { spanOf, spanOfEntry } from '../../syntax/node.ts';
import type { Span } from '../../text/span.ts';
import { textSpan } from '../cursor/text-span.ts';
import { transitionWords } from '../hover/transition-words.ts';
import { callOf, detailOf, endOf, type GraphCall, retriesOf } from './state-caption.ts';
import { captionOf } from './transition-caption.ts';

/** A machine as a picture is drawn of it. */
export interface MachineGraph {
  /** Scope by scope, outer ones first, each in the order of the text. */
  readonly states: readonly GraphState[];
  readonly transitions: readonly GraphTransition[];
}

export interface GraphState {
  readonly name: string;
  readonly type: State['type'];
  /** The Parallel or Map state around it, by its place in the list; nothing at the top. */
  readonly parent: number | undefined;
  /** Which of its branches it is in, from 0; 0 in an iteration, and nothing at the top. */
  readonly branch: number | undefined;
  /** What a Task calls; nothing where that is not known. */
  readonly call: GraphCall | undefined;
  /** What else its author would say of it in a few words: `30 s`, `distributed`, the error of a Fail state. */
  readonly detail: string | undefined;
  readonly comment: string | undefined;
  /** A line for each Retrier, such as `States.Timeout after 2 s, 4 s`. */
  readonly retries: readonly string[];
  /** Whether it says that its scope ends; `missing` where it says neither that nor what comes next. */
  readonly end: 'end' | 'missing' | undefined;
  /** False only where surely no way leads to it from where the machine starts. */
  readonly isReachable: boolean;
  readonly span: Span;
  readonly nameSpan: Span;
}

export interface GraphTransition {
  readonly kind: Transition['kind'];
  /** By their places in the list: nothing where the machine, or what runs in a state, starts; nothing where there is no such state. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** `Next`, `Default`, `Choice rule 2`, `Catch States.Timeout`. */
  readonly words: string;
  /** What a picture says beside it: `$.total > 100`, `States.Timeout`; nothing where the arrow says it all. */
  readonly caption: string | undefined;
  /** The name of the state that it leads to, as it is written; nothing where deployment decides. */
  readonly target: string | undefined;
  readonly span: Span;
  /** Where findings about it stand: the rule or the catcher as a whole, or else the field. */
  readonly placeSpan: Span;
}

export function machineGraphOf({ machine }: Document): MachineGraph {
  const places = new Map(machine.states.map((state, index) => [state, index] as const));
  const numberOf = (state: State | undefined) => state && places.get(state);
  const graphs = machine.scopes.map(graphOfScope);
  const unreachable = unreachableIn(graphs);
  return {
    states: machine.states.map((state) => graphState(state, { numberOf, unreachable })),
    transitions: graphs.flatMap(({ transitions }) =>
      transitions.map((transition) => graphTransition(transition, numberOf)),
    ),
  };
}

/** The innermost state around an offset of the text. Inner states begin after those around them. */
export function stateAt(states: readonly GraphState[], offset: number): GraphState | undefined {
  let found: GraphState | undefined;
  for (const state of states) {
    const { span } = state;
    if (span.start > offset || offset >= span.end) continue;
    if (found === undefined || found.span.start <= span.start) found = state;
  }
  return found;
}

/** What no way leads to. Outer scopes come first, so that what is in a state follows it. */
function unreachableIn(graphs: readonly ScopeGraph[]): ReadonlySet<State> {
  const unreachable = new Set<State>();
  for (const scopeGraph of graphs) {
    for (const state of unreachableInScope(scopeGraph, unreachable)) unreachable.add(state);
  }
  return unreachable;
}

function unreachableInScope(
  { scope, states, numbers, graph, isComplete }: ScopeGraph,
  known: ReadonlySet<State>,
): readonly State[] {
  if (scope.owner !== undefined && known.has(scope.owner)) return states;
  const start = startOf(scope);
  if (!isComplete || start === undefined) return [];
  const reached = reachableFrom(graph, [numbers.get(start) as number]);
  return states.filter((_, number) => reached[number] === false);
}

function startOf({ startAt, states }: Scope): State | undefined {
  const name = valueOf(startAt);
  return name === undefined ? undefined : states.get(name);
}

type Places = (state: State | undefined) => number | undefined;

interface Surroundings {
  readonly numberOf: Places;
  readonly unreachable: ReadonlySet<State>;
}

function graphState(state: State, { numberOf, unreachable }: Surroundings): GraphState {
  const { name, type, scope, property, node } = state;
  const { owner } = scope;
  const branch = owner?.type === 'Parallel' ? owner.branches.indexOf(scope) : owner && 0;
  return {
    name,
    type,
    parent: numberOf(owner),
    branch,
    call: callOf(state),
    detail: detailOf(state),
    comment: valueOf(stringField(node, 'Comment')),
    retries: retriesOf(state),
    end: endOf(state),
    isReachable: !unreachable.has(state),
    span: spanOfEntry(property),
    nameSpan: spanOf(property),
  };
}

function graphTransition(transition: Transition, numberOf: Places): GraphTransition {
  const { kind, from, to, target, property } = transition;
  return {
    kind,
    from: numberOf(from),
    to: numberOf(to),
    words: transitionWords(transition),
    caption: captionOf(transition),
    target: target.kind === 'present' ? target.value : undefined,
    span: textSpan(property.value),
    placeSpan: spanOf(placeOf(transition)),
  };
}
