import { defineAnalysis, type Results } from '../../engine/analysis.ts';
import type { State, StateMachine } from '../../model/state-machine.ts';
import type { Contract } from '../../project/contract/contract.ts';
import { anyErrors, noErrors } from './error-set.ts';
import { MachineRun } from './machine-run.ts';
import { Program } from './program.ts';
import type { StateRecord } from './scope-record.ts';
import { anyObject, never, present } from './shape.ts';
import type { Inexact, StateFacts } from './shape-facts.ts';
import { shapeNeeds } from './shape-needs.ts';
import { isNoFlow, type StateRun } from './state-run.ts';

/**
 * What is certain of the data at each state, for every execution: an abstract interpretation of the machine over shapes of JSON.
 * What is not understood is unknown, and said.
 */
export const stateShapes = defineAnalysis({
  name: 'state-shapes',
  needs: shapeNeeds,
  run: ({ machine, environment }, needs) => shapesOf(machine, needs, environment.contract),
});

export function shapesOf(
  machine: StateMachine,
  { graphs, sites, resources }: Results<typeof shapeNeeds>,
  contract?: Contract,
): ReadonlyMap<State, StateFacts> {
  const run = new MachineRun(new Program(sites, resources, contract), graphs);
  run.runMachine(machine);
  return factsOf(machine, run);
}

function factsOf(machine: StateMachine, run: MachineRun): ReadonlyMap<State, StateFacts> {
  const facts = new Map<State, StateFacts>();
  for (const state of machine.states) facts.set(state, factsOfState(state, { run, facts }));
  return facts;
}

interface Known {
  readonly run: MachineRun;
  /** Of the states around, which come first. */
  readonly facts: ReadonlyMap<State, StateFacts>;
}

function factsOfState(state: State, { run, facts }: Known): StateFacts {
  if (run.wasLeftOut(state.scope)) return leftOut(state);
  const record = run.recordOf(state);
  if (record?.run !== undefined && !isNoFlow(record.flow)) return reached(record, record.run);
  const { owner } = state.scope;
  const isOwnerEntered = owner === undefined || facts.get(owner)?.unreachable === undefined;
  const wasRun =
    isOwnerEntered && record !== undefined && [...state.scope.states.values()].some((other) => isEntered(run, other));
  return { ...nothingKnown(state), unreachable: wasRun ? 'start' : 'owner' };
}

function isEntered(run: MachineRun, state: State): boolean {
  const record = run.recordOf(state);
  return record !== undefined && !isNoFlow(record.flow);
}

function reached({ state, flow }: StateRecord, run: StateRun): StateFacts {
  const { exits, attempts, errors, failures, assumptions, doubts, inexact } = run;
  const { data: input, variables } = flow;
  return {
    state,
    unreachable: undefined,
    input,
    variables,
    exits,
    attempts,
    errors,
    failures,
    assumptions,
    doubts,
    inexact: withoutDoubles(inexact),
  };
}

function nothingKnown(state: State): Omit<StateFacts, 'unreachable'> {
  const none = { exits: [], failures: [], assumptions: [], doubts: [], inexact: [] };
  return { state, input: never, variables: never, attempts: noErrors, errors: noErrors, ...none };
}

function leftOut(state: State): StateFacts {
  const inexact = [{ place: state.property, reason: 'It lies in too many Parallel and Map states.' }];
  return {
    ...nothingKnown(state),
    unreachable: undefined,
    input: present,
    variables: anyObject,
    attempts: anyErrors,
    errors: anyErrors,
    inexact,
  };
}

function withoutDoubles(inexact: readonly Inexact[]): readonly Inexact[] {
  if (inexact.length < 2) return inexact;
  const seen = new Map(inexact.map((one) => [`${one.place.start} ${one.reason}`, one]));
  return [...seen.values()];
}
