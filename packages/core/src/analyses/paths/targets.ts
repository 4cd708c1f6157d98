import { type Field, writtenAt } from '../../model/field.ts';
import { isFallible, type Scope, type State, type StateMachine } from '../../model/state-machine.ts';
import type { Node, Property } from '../../syntax/node.ts';
import type { Conflicts } from './conflicts.ts';
import type { ExploredPath, ExploredTransition, Feasible, PathExploration, TransitionKind } from './exploration.ts';

/** A transition that is written in the machine. */
export interface Target {
  readonly index: number;
  readonly from: State | undefined;
  readonly to: State;
  readonly kind: TransitionKind;
  readonly place: Node | Property;
}

/** All transitions of a machine, and what is known of each so far. */
export class Targets {
  readonly all: readonly Target[];
  readonly taken = new Set<Target>();
  /** Those that no execution takes, and why. */
  readonly ruledOut = new Map<Target, string>();
  private readonly machine: StateMachine;
  private readonly byPlace: ReadonlyMap<Node | Property, Target>;
  private readonly out = new Map<State, Target[]>();
  private readonly into = new Map<State, Target[]>();

  constructor(machine: StateMachine) {
    this.machine = machine;
    this.all = machine.scopes.flatMap(targetsOf).map((target, index) => ({ ...target, index }));
    this.byPlace = new Map(this.all.map((target) => [target.place, target]));
    for (const state of machine.states) {
      this.out.set(state, []);
      this.into.set(state, []);
    }
    for (const target of this.all) {
      if (target.from !== undefined) this.out.get(target.from)?.push(target);
      this.into.get(target.to)?.push(target);
    }
  }

  /** The transitions out of a state, and into the scopes within it. */
  from(state: State): readonly Target[] {
    return this.out.get(state) ?? [];
  }

  to(state: State): readonly Target[] {
    return this.into.get(state) ?? [];
  }

  /** The transition that a rule, a catcher or a field stands for. */
  at(place: Node | Property | undefined): Target | undefined {
    return place === undefined ? undefined : this.byPlace.get(place);
  }

  /** The beginning of the execution. */
  get start(): Target | undefined {
    return this.all.find(({ kind }) => kind === 'start');
  }

  /** Whether every name that is written leads to a state. */
  get areAll(): boolean {
    return this.machine.states.every((state) => fieldsOf(state).every(({ kind }) => kind !== 'unknown'));
  }

  /** The indexes of what paths have to cover. */
  wantedIndexes(covers: 'states' | 'transitions' | 'choices'): ReadonlySet<number> {
    const states = new Set<State>();
    const isWanted = ({ to, from }: Target) => {
      if (covers === 'transitions') return true;
      if (covers === 'choices') return from?.type === 'Choice';
      const isNew = !states.has(to);
      states.add(to);
      return isNew;
    };
    return new Set([...this.taken].filter(isWanted).map(({ index }) => index));
  }

  ruleOutAllBut(met: ReadonlySet<Target>, conflicts: Conflicts): void {
    const states = new Set([...met].map(({ to }) => to));
    for (const target of this.all)
      if (!met.has(target)) this.ruledOut.set(target, reasonFor(target, states, conflicts));
  }

  exploration(paths: readonly ExploredPath[], { dropped, undecided, isSpent }: Fruitless): PathExploration {
    const transitions = this.all.map((target) => this.explored(target));
    const states = this.machine.states.map((state) => ({ state, feasible: this.feasibilityOf(state) }));
    const open = transitions.filter(({ feasible }) => feasible === 'unknown').length;
    const unknown = `Of ${open} transitions it is not known whether an execution takes them.`;
    const spent = isSpent ? ['The steps that it may take are used up.'] : [];
    const reasons = open === 0 ? [] : [unknown, ...spent, ...[...undecided].slice(0, mostReasons)];
    return { complete: open === 0, reasons, states, transitions, paths, dropped };
  }

  private explored(target: Target): ExploredTransition {
    const { from, to, kind, place } = target;
    const why = this.ruledOut.get(target);
    return { from, to, kind, place, feasible: this.taken.has(target) || (why === undefined ? 'unknown' : false), why };
  }

  private feasibilityOf(state: State): Feasible {
    const ways = this.to(state);
    if (ways.some((way) => this.taken.has(way))) return true;
    return state.scope.isFullyKnown && ways.every((way) => this.ruledOut.has(way)) ? false : 'unknown';
  }
}

/** Paths that show nothing: they went another way, or what they depend on is not known, with why. */
interface Fruitless {
  readonly dropped: number;
  readonly undecided: ReadonlySet<string>;
  /** Whether it was left off before all was tried. */
  readonly isSpent: boolean;
}

/** More are not read. */
const mostReasons = 3;

function reasonFor(target: Target, states: ReadonlySet<State>, conflicts: Conflicts): string {
  const { from, kind } = target;
  if (from === undefined) return 'The machine never starts.';
  if (!states.has(from)) return `No execution enters \`${from.name}\`.`;
  if (kind === 'catch') return `What this catcher of \`${from.name}\` names is caught before it, or is never caught.`;
  return from.type === 'Choice' ? conflicts.sentenceFor(target) : `No execution gets through \`${from.name}\`.`;
}

/** The fields of a state that say where it leads. */
function fieldsOf(state: State): readonly Field<string>[] {
  const fields: Field<string>[] = 'next' in state ? [state.next] : [];
  if (state.type === 'Choice') fields.push(state.default, ...state.rules.map(({ next }) => next));
  if (isFallible(state)) fields.push(...state.catchers.map(({ next }) => next));
  return fields;
}

type Written = Omit<Target, 'index'>;

function targetsOf(scope: Scope): Written[] {
  const kind = scope.kind === 'machine' ? 'start' : scope.kind;
  const starts = written(scope, scope.startAt, { from: scope.owner, kind });
  return [...starts, ...[...scope.states.values()].flatMap((state) => targetsFrom(scope, state))];
}

function targetsFrom(scope: Scope, from: State): Written[] {
  const ways: Written[] = [];
  if ('next' in from) ways.push(...written(scope, from.next, { from, kind: 'next' }));
  if (from.type === 'Choice') {
    for (const { node, next } of from.rules) ways.push(...written(scope, next, { from, kind: 'next', place: node }));
    ways.push(...written(scope, from.default, { from, kind: 'next' }));
  }
  if (!isFallible(from)) return ways;
  for (const { node, next } of from.catchers) ways.push(...written(scope, next, { from, kind: 'catch', place: node }));
  return ways;
}

interface Way {
  readonly from: State | undefined;
  readonly kind: TransitionKind;
  readonly place?: Node;
}

/** Nothing where the name is not known, or of no state beside it. */
function written({ states }: Scope, name: Field<string>, { from, kind, place }: Way): Written[] {
  const to = name.kind === 'present' ? states.get(name.value) : undefined;
  const property = writtenAt(name);
  return to === undefined || property === undefined ? [] : [{ from, to, kind, place: place ?? property }];
}
