import { defineAnalysis } from '../../engine/analysis.ts';
import { reversePostorder } from '../../graph/reverse-postorder.ts';
import type { Scope, State } from '../../model/state-machine.ts';
import type { ObjectNode } from '../../syntax/node.ts';
import { type ScopeGraph, stateGraph, type Transition } from '../flow/state-graph.ts';
import { type Assignment, assignments } from './assignments.ts';

/** Which variables may, and which do, hold a value when a state is entered, over all ways that lead there. */
export const assignedVariables = defineAnalysis({
  name: 'assigned-variables',
  needs: { graphs: stateGraph, assignments },
  run: (_document, facts): AssignedVariables => new AssignedVariables(facts.graphs, facts.assignments),
});

/** The variables at the entry of each state; worked out when first asked for, since most definitions have none. */
export class AssignedVariables {
  readonly #graphs: readonly ScopeGraph[];
  readonly #assignments: readonly Assignment[];
  #flow: VariableFlow | undefined;

  constructor(graphs: readonly ScopeGraph[], all: readonly Assignment[]) {
    this.#graphs = graphs;
    this.#assignments = all;
  }

  /** Whether every assignment and transition that can matter to the state is known, and something leads there at all. */
  areKnownAt(state: State): boolean {
    return this.#carried().entries.has(state);
  }

  /** Whether some way to the state assigns the variable. */
  mayHold(state: State, name: string): boolean {
    return this.#has(name, this.#carried().entries.get(state)?.maybe);
  }

  /** Whether every way to the state assigns the variable. */
  alwaysHolds(state: State, name: string): boolean {
    return this.#has(name, this.#carried().entries.get(state)?.always);
  }

  /** The variables that some way to the state assigns. */
  namesAt(state: State): readonly string[] {
    return [...this.#carried().numbers.keys()].filter((name) => this.mayHold(state, name));
  }

  #has(name: string, set: bigint | undefined): boolean {
    const number = this.#carried().numbers.get(name);
    return number !== undefined && set !== undefined && ((set >> BigInt(number)) & 1n) === 1n;
  }

  #carried(): VariableFlow {
    if (this.#flow !== undefined) return this.#flow;
    this.#flow = new VariableFlow(this.#assignments);
    for (const graph of this.#graphs) this.#flow.through(graph);
    return this.#flow;
  }
}

/** Sets of variables as bits, by the variables' numbers: small, compared by value, and cheap to join. */
interface VariablesAtEntry {
  readonly maybe: bigint;
  readonly always: bigint;
}

const nothing: VariablesAtEntry = { maybe: 0n, always: 0n };

class VariableFlow {
  readonly numbers = new Map<string, number>();
  readonly entries = new Map<State, VariablesAtEntry>();
  readonly #assigned = new Map<ObjectNode, bigint>();
  /** States with an assignment that cannot be read to its end. */
  readonly #unreadable = new Set<State>();

  constructor(all: readonly Assignment[]) {
    for (const { state, holder, variables, isFullyKnown } of all) {
      this.#assigned.set(holder, this.#setOf(variables.keys()));
      if (!isFullyKnown) this.#unreadable.add(state);
    }
  }

  /**
   * Carries the variables along the transitions of a scope until nothing changes; outer scopes first. The sweeps go to and
   * fro, so that a variable travels a whole chain of transitions back in one of them.
   */
  through(graph: ScopeGraph): void {
    const atStart = this.#atStart(graph.scope);
    const first = graph.transitions.find(({ kind }) => kind === 'start')?.to;
    if (atStart === undefined || first === undefined || !this.#isKnown(graph)) return;
    this.entries.set(first, atStart);
    const outgoing = outgoingOf(graph);
    const forwards = statesInOrder(graph, first);
    const backwards = forwards.toReversed();
    const changed = new Set([first]);
    for (let sweep = forwards; changed.size > 0; sweep = sweep === forwards ? backwards : forwards) {
      for (const state of sweep) {
        if (changed.delete(state)) this.#leave(state, outgoing.get(state) ?? [], changed);
      }
    }
  }

  #leave(state: State, transitions: readonly Transition[], changed: Set<State>): void {
    for (const transition of transitions) {
      const { to } = transition;
      if (to !== undefined && this.#enter(to, this.#after(transition, state))) changed.add(to);
    }
  }

  /** Inner scopes see what the state around them sees, but those of a distributed Map run in executions of their own. */
  #atStart({ owner }: Scope): VariablesAtEntry | undefined {
    if (owner === undefined) return nothing;
    if (owner.type === 'Parallel' || owner.mode === 'INLINE') return this.entries.get(owner);
    return owner.mode === 'DISTRIBUTED' ? nothing : undefined;
  }

  /** A target that does not exist hides a way, which other rules report. */
  #isKnown({ isComplete, transitions, states }: ScopeGraph): boolean {
    if (!isComplete || transitions.some(({ to }) => to === undefined)) return false;
    return this.#unreadable.size === 0 || !states.some((state) => this.#unreadable.has(state));
  }

  /** Whether anything changed. */
  #enter(state: State, { maybe, always }: VariablesAtEntry): boolean {
    const known = this.entries.get(state);
    if (known === undefined) {
      this.entries.set(state, { maybe, always });
      return true;
    }
    const joined = { maybe: known.maybe | maybe, always: known.always & always };
    if (joined.maybe === known.maybe && joined.always === known.always) return false;
    this.entries.set(state, joined);
    return true;
  }

  #after(transition: Transition, from: State): VariablesAtEntry {
    const before = this.entries.get(from) ?? nothing;
    const assigned = this.#assigned.get(assigningHolder(transition, from));
    if (assigned === undefined) return before;
    return { maybe: before.maybe | assigned, always: before.always | assigned };
  }

  #setOf(names: Iterable<string>): bigint {
    let set = 0n;
    for (const name of names) set |= 1n << BigInt(this.#numberOf(name));
    return set;
  }

  #numberOf(name: string): number {
    const number = this.numbers.get(name) ?? this.numbers.size;
    this.numbers.set(name, number);
    return number;
  }
}

function statesInOrder({ graph, numbers, states }: ScopeGraph, first: State): readonly State[] {
  return reversePostorder(graph, numbers.get(first) as number).map((number) => states[number] as State);
}

function outgoingOf(graph: ScopeGraph): ReadonlyMap<State, readonly Transition[]> {
  const outgoing = new Map<State, Transition[]>();
  for (const transition of graph.transitions) {
    if (transition.from === undefined) continue;
    const list = outgoing.get(transition.from);
    if (list === undefined) outgoing.set(transition.from, [transition]);
    else list.push(transition);
  }
  return outgoing;
}

/**
 * A Catcher's own Assign replaces that of the state; a Choice rule's holds when that rule is taken, and the state's when
 * `Default` is (states-language.net, "Choice State").
 */
function assigningHolder({ kind, property }: Transition, from: State): ObjectNode {
  return kind === 'next' || kind === 'default' ? from.node : property.parent;
}
