import { graphOfScope, type Transition } from '../analyses/state-graph.ts';
import type { Document } from '../engine/document.ts';
import type { State } from '../model/state-machine.ts';
import { spanOf, spanOfEntry } from '../syntax/node.ts';
import type { Span } from '../text/span.ts';
import { textSpan } from './text-span.ts';
import { transitionWords } from './transition-words.ts';

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
  /** The name of the state that it leads to, as it is written; nothing where deployment decides. */
  readonly target: string | undefined;
  readonly span: Span;
}

export function machineGraphOf({ machine }: Document): MachineGraph {
  const places = new Map(machine.states.map((state, index) => [state, index] as const));
  const placeOf = (state: State | undefined) => state && places.get(state);
  return {
    states: machine.states.map((state) => graphState(state, placeOf)),
    transitions: machine.scopes.flatMap((scope) =>
      graphOfScope(scope).transitions.map((transition) => graphTransition(transition, placeOf)),
    ),
  };
}

type Places = (state: State | undefined) => number | undefined;

function graphState({ name, type, scope, property }: State, placeOf: Places): GraphState {
  const { owner } = scope;
  const branch = owner?.type === 'Parallel' ? owner.branches.indexOf(scope) : owner && 0;
  return {
    name,
    type,
    parent: placeOf(owner),
    branch,
    span: spanOfEntry(property),
    nameSpan: spanOf(property),
  };
}

function graphTransition(transition: Transition, placeOf: Places): GraphTransition {
  const { kind, from, to, target, property } = transition;
  return {
    kind,
    from: placeOf(from),
    to: placeOf(to),
    words: transitionWords(transition),
    target: target.kind === 'present' ? target.value : undefined,
    span: textSpan(property.value),
  };
}
