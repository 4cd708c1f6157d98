import type { Scope, State, StateMachine } from '../../model/state-machine.ts';
import { anyValue } from '../../project/contract/constraint.ts';
import type { ScopeGraph } from '../flow/state-graph.ts';
import { executionContext } from './context-shape.ts';
import { contractedShape } from './contract-shape.ts';
import { anyErrors, ChangingErrors } from './error-set.ts';
import { join } from './join.ts';
import type { Program } from './program.ts';
import { isReadable, runState } from './run-state.ts';
import { ScopeRecord, type StateRecord } from './scope-record.ts';
import { anyFlow, type Entering, type ScopeOutcome, type ScopeRunner } from './scope-runner.ts';
import { never, present, type Shape } from './shape.ts';
import { StateRun } from './state-run.ts';
import { emptyObject } from './write.ts';

/** Evaluates the states of a machine until nothing more can come to any of them. */
export class MachineRun implements ScopeRunner {
  readonly #program: Program;
  readonly #graphs: ReadonlyMap<Scope, ScopeGraph>;
  readonly #records = new Map<Scope, ScopeRecord>();
  #depth = 0;

  constructor(program: Program, graphs: readonly ScopeGraph[]) {
    this.#program = program;
    this.#graphs = new Map(graphs.map((graph) => [graph.scope, graph]));
  }

  runMachine({ scope }: StateMachine): void {
    if (scope === undefined) return;
    const data = contractedShape(this.#program.contract?.input ?? anyValue, 'input');
    this.run(scope, { flow: { data, variables: emptyObject }, context: executionContext(data) });
  }

  /** What is known of a state; nothing where it was never entered. */
  recordOf(state: State): StateRecord | undefined {
    return this.#records.get(state.scope)?.recordOf(state);
  }

  /** Whether the scope was left out because it lies too deep. */
  wasLeftOut(scope: Scope): boolean {
    let depth = 0;
    for (let at: Scope | undefined = scope; at !== undefined && depth <= deepest; at = at.owner?.scope) depth++;
    return depth > deepest;
  }

  run(scope: Scope, { flow, context }: Entering): ScopeOutcome {
    const graph = this.#graphs.get(scope);
    if (graph === undefined || this.#depth >= deepest) return anyOutcome;
    this.#depth++;
    const record = this.#recordOf(scope, graph);
    record.see(context);
    const areWaysKnown = isFollowed(graph);
    if (areWaysKnown) record.enterStart(flow);
    else record.enterAll(anyFlow);
    this.#settle(record);
    if (!areWaysKnown) record.note('Not all ways through the states beside it are known.');
    this.#depth--;
    return scope.isFullyKnown ? outcomeOf(record) : anyOutcome;
  }

  #recordOf(scope: Scope, graph: ScopeGraph): ScopeRecord {
    const before = this.#records.get(scope);
    if (before !== undefined) return before;
    const record = new ScopeRecord(graph);
    this.#records.set(scope, record);
    return record;
  }

  /** Goes through the states in the order in which data comes to them, until none is left to evaluate. */
  #settle(record: ScopeRecord): void {
    while (record.hasOpen) {
      for (const state of record.sweep()) {
        const run = new StateRun({
          state: state.state,
          program: this.#program,
          flow: state.flow,
          outer: record.context,
        });
        runState(run, this);
        record.close(state, run);
      }
    }
  }
}

/** As many Parallel and Map states within each other are followed. */
const deepest = 40;

/** Whether all ways through the scope are known. */
function isFollowed({ isComplete, scope, transitions, states }: ScopeGraph): boolean {
  return (
    isComplete && scope.isFullyKnown && transitions.every(({ to }) => to !== undefined) && states.every(isReadable)
  );
}

/** Of a scope that is not looked into, or that may have other states too. */
const anyOutcome: ScopeOutcome = { output: present, errors: anyErrors };

function outcomeOf(record: ScopeRecord): ScopeOutcome {
  let output: Shape = never;
  const errors = new ChangingErrors();
  for (const { run } of record.entered()) {
    if (run === undefined) continue;
    errors.addAll(run.errors);
    for (const exit of run.exits) if (exit.kind === 'end') output = join(output, exit.data);
  }
  return { output, errors: errors.now };
}
