import { type Field, writtenAt } from '../../model/field.ts';
import { isFallible, type Scope, type State, type StateMachine } from '../../model/state-machine.ts';
import type { Node, Property } from '../../syntax/node.ts';
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

  constructor(machine: StateMachine) {
    this.machine = machine;
    this.all = machine.scopes.flatMap(targetsOf).map((target, index) => ({ ...target, index }));
    this.byPlace = new Map(this.all.map((target) => [target.place, target]));
  }

  /** The transition that a rule, a catcher or a field stands for. */
  at(place: Node | Property | undefined): Target | undefined {
    return place === undefined ? undefined : this.byPlace.get(place);
  }

  exploration(paths: readonly ExploredPath[], dropped: number): PathExploration {
    const transitions = this.all.map((target) => this.explored(target));
    const states = this.machine.states.map((state) => ({ state, feasible: this.feasibilityOf(state) }));
    const open = transitions.filter(({ feasible }) => feasible === 'unknown').length;
    const reasons = open === 0 ? [] : [`Of ${open} transitions it is not known whether an execution takes them.`];
    return { complete: open === 0, reasons, states, transitions, paths, dropped };
  }

  private explored(target: Target): ExploredTransition {
    const { from, to, kind, place } = target;
    const why = this.ruledOut.get(target);
    return { from, to, kind, place, feasible: this.taken.has(target) || (why === undefined ? 'unknown' : false), why };
  }

  private feasibilityOf(state: State): Feasible {
    const ways = this.all.filter(({ to }) => to === state);
    if (ways.some((way) => this.taken.has(way))) return true;
    return state.scope.isFullyKnown && ways.every((way) => this.ruledOut.has(way)) ? false : 'unknown';
  }
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
