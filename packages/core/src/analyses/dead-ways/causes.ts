import type { RelatedPlace } from '../../engine/rule.ts';
import { writtenAt } from '../../model/field.ts';
import type { ChoiceState, MapState, ParallelState, State, StateMachine } from '../../model/state-machine.ts';
import type { Node, Property } from '../../syntax/node.ts';
import type { Conflicts } from '../paths/conflicts.ts';
import type { Targets } from '../paths/targets.ts';
import type { DeadWay } from './dead-ways.ts';
import type { Shapes } from './find-dead-ways.ts';
import { reasonIn } from './reasons.ts';

/** What is known of what no execution does. */
export interface Known {
  readonly shapes: Shapes;
  readonly targets: Targets;
  readonly states: ReadonlySet<State>;
  readonly places: ReadonlySet<Node | Property>;
  /** Nothing where there is no proof. */
  readonly conflicts: Conflicts | undefined;
}

/** Those of the transitions that are never taken that the others follow from. */
export class Causes {
  private readonly known: Known;

  constructor(known: Known) {
    this.known = known;
  }

  all({ states }: StateMachine): readonly DeadWay[] {
    return states.filter((state) => !this.known.states.has(state)).flatMap((state) => this.from(state));
  }

  private from(state: State): readonly DeadWay[] {
    if (state.type === 'Choice') return this.fromChoice(state);
    return state.type === 'Parallel' || state.type === 'Map' ? this.fromNested(state) : [];
  }

  /** A Choice that nothing leaves fails for certain, and that is another finding. */
  private fromChoice(state: ChoiceState): readonly DeadWay[] {
    const { places } = this.known;
    const ways = [...state.rules.map(({ node }) => node), writtenAt(state.default)].filter((way) => way !== undefined);
    if (ways.every((way) => places.has(way)) || this.failsIn(state)) return [];
    const rules = state.rules.flatMap(({ node }) => (places.has(node) ? this.choosing(state, node, 'rule') : []));
    const otherwise = writtenAt(state.default);
    if (otherwise === undefined || !places.has(otherwise) || this.isGuard(state)) return rules;
    return [...rules, ...this.choosing(state, otherwise, 'default')];
  }

  private choosing(state: ChoiceState, place: Node | Property, kind: 'rule' | 'default'): readonly DeadWay[] {
    const reason = reasonIn(state, place, this.known);
    if (reason === undefined) return [];
    return [{ kind, state, place, why: reason.why, related: [...reason.related, ...this.missedAfter(place)] }];
  }

  private failsIn(state: State): boolean {
    return (this.known.shapes.get(state)?.failures.length ?? 0) > 0;
  }

  /** A `Default` that only leads to failing, or to states that are entered in other ways too, is there for what nobody thinks of. */
  private isGuard(state: ChoiceState): boolean {
    const target = state.default.kind === 'present' ? state.scope.states.get(state.default.value) : undefined;
    return target === undefined || !this.known.states.has(target) || !this.leadsToEnd(target);
  }

  private leadsToEnd(start: State): boolean {
    const reached = new Set([start]);
    for (const state of reached) {
      if (state.type === 'Succeed' || ('next' in state && state.next.kind !== 'present')) return true;
      for (const { from, to } of this.known.targets.all)
        if (from === state && to.scope === state.scope) reached.add(to);
    }
    return false;
  }

  private fromNested(state: ParallelState | MapState): readonly DeadWay[] {
    if (this.failsWithin(state)) return [];
    const start = state.type === 'Map' ? writtenStart(state) : undefined;
    const first = this.known.targets.at(start)?.to;
    // That no item is there only shapes tell; a proof tells as well of items that are not understood.
    if (start !== undefined && first !== undefined && this.known.shapes.get(first)?.unreachable !== undefined) {
      const related = this.missedAfter(start);
      return [{ kind: 'iteration', state, place: start, why: 'its list of items is always empty', related }];
    }
    return this.endless(state);
  }

  /** A state has to say where it goes on, so it matters only if nothing else leads there. */
  private endless(state: ParallelState | MapState): readonly DeadWay[] {
    const next = writtenAt(state.next);
    const target = this.known.targets.at(next)?.to;
    if (next === undefined || target === undefined || !this.known.places.has(next)) return [];
    if (!this.known.states.has(target)) return [];
    const why = this.whyEndless(state);
    return why === undefined ? [] : [{ kind: 'next', state, place: next, why, related: this.missedAfter(next) }];
  }

  private whyEndless(state: ParallelState | MapState): string | undefined {
    const scopes = state.type === 'Map' ? [state.processor].filter((scope) => scope !== undefined) : state.branches;
    const index = scopes.findIndex(({ states }) => [...states.values()].every((inner) => this.neverEnds(inner)));
    if (index === -1) return undefined;
    return state.type === 'Map' ? 'every iteration fails' : `its branch ${index + 1} always fails`;
  }

  /** Only what fails, or leads on, is understood without looking for a further cause. */
  private neverEnds(state: State): boolean {
    if (state.type === 'Fail' || state.type === 'Choice') return true;
    return 'next' in state && state.next.kind === 'present' && state.scope.states.has(state.next.value);
  }

  private failsWithin(state: State): boolean {
    const { shapes } = this.known;
    return [...shapes.values()].some((facts) => facts.failures.length > 0 && liesIn(facts.state, state));
  }

  private missedAfter(place: Node | Property): readonly RelatedPlace[] {
    const to = this.known.targets.at(place)?.to;
    if (to === undefined || !this.known.states.has(to)) return [];
    return [{ at: to.property, message: `No execution enters \`${to.name}\`.` }];
  }
}

function writtenStart({ processor }: MapState): Property | undefined {
  return processor === undefined ? undefined : writtenAt(processor.startAt);
}

function liesIn(state: State, outer: State): boolean {
  for (let at: State | undefined = state; at !== undefined; at = at.scope.owner) if (at === outer) return true;
  return false;
}
