import { reversePostorder } from '../../graph/reverse-postorder.ts';
import { valueOf } from '../../model/field.ts';
import type { State } from '../../model/state-machine.ts';
import type { ScopeGraph } from '../flow/state-graph.ts';
import { join, widen } from './join.ts';
import { anyFlow } from './scope-runner.ts';
import { never, type Shape } from './shape.ts';
import { type Flow, isNoFlow, joinFlows, noFlow, type StateRun } from './state-run.ts';

/** What is known so far of a state. */
export interface StateRecord {
  readonly state: State;
  /** All that it may be entered with. */
  flow: Flow;
  visits: number;
  isOpen: boolean;
  /** The evaluation on the flow, once there was one. */
  run: StateRun | undefined;
}

/** What is known so far of the states of a scope. */
export class ScopeRecord {
  context: Shape = never;
  readonly #graph: ScopeGraph;
  readonly #records: readonly StateRecord[];
  readonly #order: readonly StateRecord[];
  readonly #byName: ReadonlyMap<string, StateRecord>;
  #open = 0;

  constructor(graph: ScopeGraph) {
    this.#graph = graph;
    this.#records = graph.states.map((state) => ({ state, flow: noFlow, visits: 0, isOpen: false, run: undefined }));
    this.#byName = new Map(this.#records.map((record) => [record.state.name, record]));
    this.#order = this.#inOrder();
  }

  *entered(): Generator<StateRecord> {
    for (const record of this.#records) if (!isNoFlow(record.flow)) yield record;
  }

  get hasOpen(): boolean {
    return this.#open > 0;
  }

  recordOf({ name }: State): StateRecord | undefined {
    return this.#byName.get(name);
  }

  /** Another context object makes all states be evaluated again. */
  see(context: Shape): void {
    const joined = join(this.context, context);
    if (joined === this.context) return;
    this.context = joined;
    for (const record of this.entered()) this.#openAgain(record);
  }

  enterStart(flow: Flow): void {
    const start = this.#byName.get(valueOf(this.#graph.scope.startAt) ?? '');
    if (start !== undefined) this.#enter(start, flow);
  }

  /** Says of all states why nothing is known of how they are entered. */
  note(reason: string): void {
    for (const { run, state } of this.#records) run?.notUnderstood(state.property, reason);
  }

  enterAll(flow: Flow): void {
    for (const record of this.#records) this.#enter(record, flow);
  }

  /** The states to evaluate, each before those that it leads to, as far as that can be. */
  *sweep(): Generator<StateRecord> {
    for (const record of this.#order) if (record.isOpen) yield record;
  }

  /** Takes note of an evaluation, and brings what comes out of it to the states after it. */
  close(record: StateRecord, run: StateRun): void {
    record.isOpen = false;
    record.visits += 1;
    record.run = run;
    this.#open -= 1;
    for (const { target, data, variables } of run.exits) {
      const next = target === undefined ? undefined : this.#byName.get(target);
      if (next !== undefined) this.#enter(next, { data, variables });
    }
  }

  #enter(record: StateRecord, flow: Flow): void {
    const before = record.flow;
    const joined = joinFlows(before, flow);
    if (joined === before || isNoFlow(joined)) return;
    record.flow = widened(before, joined, record.visits);
    this.#openAgain(record);
  }

  #openAgain(record: StateRecord): void {
    if (record.isOpen) return;
    record.isOpen = true;
    this.#open += 1;
  }

  #inOrder(): readonly StateRecord[] {
    const { scope, graph, numbers, states } = this.#graph;
    const start = scope.states.get(valueOf(scope.startAt) ?? '');
    const first = start === undefined ? undefined : numbers.get(start);
    const order = first === undefined ? [] : reversePostorder(graph, first);
    const isMet = new Set(order);
    const others = states.flatMap((_, number) => (isMet.has(number) ? [] : [number]));
    return [...order, ...others].map((number) => this.#records[number] as StateRecord);
  }
}

/** After so many evaluations what still grows is given up, and after as many more, all is. */
const patience = 3;
const leastPatience = 9;

function widened(before: Flow, joined: Flow, visits: number): Flow {
  if (visits < patience) return joined;
  if (visits >= leastPatience) return anyFlow;
  return { data: widen(before.data, joined.data), variables: widen(before.variables, joined.variables) };
}
