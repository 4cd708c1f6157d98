import type { MapState, ParallelState, Scope, State } from '../../model/state-machine.ts';
import type { Formula } from '../../solver/formula.ts';
import { mayHold } from '../../solver/may-hold.ts';
import { assume, type Store } from '../../solver/store.ts';
import { circleOf, isComeByAgain } from './circles.ts';
import { always, isNever, type Symbolic } from './symbolic.ts';
import type { Target, Targets } from './targets.ts';
import type { World } from './world.ts';

/** A path up to where a state is entered, and what is known of the data there. */
export interface Position {
  readonly state: State;
  /** What the state is given, before any of its fields. */
  readonly data: Symbolic;
  readonly variables: Variables;
  /** What has to be true of the input and the answers for an execution to take this path. */
  readonly store: Store;
  /** The Parallel or Map around it. */
  readonly frame: Frame | undefined;
  readonly trail: Trail | undefined;
  readonly answers: Answers | undefined;
}

/** The end of a path. */
export interface Ending extends Pick<Position, 'store' | 'trail' | 'answers'> {
  readonly status: 'SUCCEEDED' | 'FAILED';
}

export interface Variables {
  readonly values: ReadonlyMap<string, Symbolic>;
  /** Whether what is not among them is surely not assigned. */
  readonly areAll: boolean;
}

/** A Parallel or Map state that is being run, with what is needed to go on after it. */
export interface Frame {
  readonly owner: ParallelState | MapState;
  readonly data: Symbolic;
  readonly variables: Variables;
  readonly outer: Frame | undefined;
  /** Counts from 1 for a Parallel or Map that lies in no other. */
  readonly depth: number;
  /** Where answers stood when it was entered. */
  readonly answers: Answers | undefined;
  /** The branches or iterations still to come, this one first; of each what it is given. */
  readonly runs: readonly Run[];
  readonly outputs: readonly Symbolic[];
  /** What is made of the outputs at the end; `inside`: only what happens within is looked at. */
  readonly result: 'list' | 'unknown' | 'inside';
}

export interface Run {
  readonly scope: Scope;
  readonly input: Symbolic;
  readonly item: Symbolic | undefined;
}

/** The transitions taken, the last one first. */
export interface Trail {
  readonly target: Target;
  readonly before: Trail | undefined;
}

/** What tasks answered, the last one first. */
export interface Answers {
  readonly state: State;
  readonly answer: SymbolicAnswer;
  /** How often in a row. */
  readonly times: number;
  readonly before: Answers | undefined;
}

export type SymbolicAnswer =
  | { readonly kind: 'return'; readonly value: Symbolic }
  | { readonly kind: 'items'; readonly items: readonly Symbolic[] }
  | { readonly kind: 'throw'; readonly error: Symbolic; readonly cause: Symbolic };

/** What steps are taken with. */
export interface Walk {
  readonly world: World;
  readonly targets: Targets;
}

export const noVariables: Variables = { values: new Map(), areAll: true };

/** With what a path begins, but for its state. */
export function beginning({ world }: Walk): Omit<Position, 'state'> {
  const data: Symbolic = { kind: 'cell', cell: world.input };
  return { data, variables: noVariables, store: world.store, frame: undefined, trail: undefined, answers: undefined };
}

/** The same with something more assumed; nothing where it cannot be true. */
export function assuming<At extends Pick<Position, 'store'>>(at: At, formula: Formula): At | undefined {
  if (formula === always) return at;
  if (isNever(formula)) return undefined;
  const store = assume(at.store, formula);
  return mayHold(store) ? { ...at, store } : undefined;
}

/** Goes on with a state of the same scope, or with the first one of another. */
export function entering(at: Omit<Position, 'state'>, target: Target): Position {
  return { ...at, state: target.to, trail: { target, before: at.trail } };
}

/** The same state with anything at all for its data. */
export function forgotten(at: Position, walk: Walk): Position {
  const { world } = walk;
  const variables = { values: new Map(), areAll: false };
  const frame = at.frame && forgottenFrame(at.frame, walk);
  return { ...at, data: mixture(walk), variables, frame, store: world.store, trail: undefined, answers: undefined };
}

/** The branches that come after were looked at by themselves. */
function forgottenFrame(frame: Frame, walk: Walk): Frame {
  const [run] = frame.runs;
  const runs = run === undefined ? [] : [{ scope: run.scope, input: mixture(walk), item: mixture(walk) }];
  const outer = frame.outer && forgottenFrame(frame.outer, walk);
  const variables = { values: new Map(), areAll: false };
  return { ...frame, data: mixture(walk), variables, outer, runs, outputs: [], result: 'unknown' };
}

function mixture({ world }: Walk): Symbolic {
  return { kind: 'cell', cell: world.mixture() };
}

export function answering(at: Position, answer: SymbolicAnswer, times = 1): Position {
  return { ...at, answers: { state: at.state, answer, times, before: at.answers } };
}

/** How often the path came by a state; in an iteration, since that began. Before the circle that it lies on, it is not looked for. */
export function visitsOf(state: State, trail: Trail | undefined): number {
  const { scope } = state;
  const circle = circleOf(state);
  const isOnce = !isComeByAgain(scope);
  let count = 0;
  for (let at = trail; at !== undefined; at = at.before) {
    const { to, kind } = at.target;
    if (to === state) count++;
    else if (isOnce && to.scope === scope && (circle === undefined || circleOf(to) !== circle)) break;
    if (kind === 'iteration' && to.scope === scope) break;
  }
  return count;
}
