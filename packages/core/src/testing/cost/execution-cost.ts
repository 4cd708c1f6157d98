import { beside, type Cost, noCost, together } from '../../analyses/limits/cost.ts';
import { costOfStep, mostOfScopes, mostOfTask, timeoutOf, waitOf } from '../../analyses/limits/state-cost.ts';
import type { Attempt, ScopeRun, Simulation, Visit } from '../../interpreter/simulation.ts';
import type { WaitState } from '../../model/state-machine.ts';
import { executionHistory } from '../history/execution-history.ts';

/** What an execution took, and what another one that goes the same way may take. */
export interface ExecutionCost extends Cost {
  /** When every task takes as long as its timeout, and is tried as often as its retriers allow. */
  readonly most: Cost;
  /** The names of the tasks on the way that have no timeout, whose time is not counted in `most`. */
  readonly openTasks: readonly string[];
  /** Executions of the Express type that it is and starts, which AWS bills by number, duration and memory. */
  readonly expressRequests: number;
}

export function executionCost(simulation: Simulation): ExecutionCost {
  const { visits, duration } = simulation;
  return {
    transitions: transitionsOf(visits),
    events: executionHistory(simulation).length,
    milliseconds: duration,
    most: together({ ...noCost, events: 2 }, mostOf(visits)),
    openTasks: [...openTasksOf(visits)],
    expressRequests: expressChildren(visits),
  };
}

/** The nesting is bounded by the interpreter. */
function transitionsOf(visits: readonly Visit[]): number {
  let count = 0;
  for (const visit of visits) {
    count += Math.max(1, visit.attempts.length);
    if (!startsExpress(visit))
      for (const { runs } of visit.attempts) for (const run of runs) count += transitionsOf(run.visits);
  }
  return count;
}

function mostOf(visits: readonly Visit[]): Cost {
  return together(...visits.map(mostOfVisit));
}

function mostOfVisit(visit: Visit): Cost {
  const { state, attempts } = visit;
  switch (state.type) {
    case 'Task':
      return mostOfTask(state);
    case 'Parallel':
    case 'Map':
      return mostOfScopes(state, longestRuns(attempts));
    case 'Wait':
      return costOfStep(state, timeOfWait(visit, state));
    default:
      return costOfStep(state, 0);
  }
}

/** Where it was cut off, it would have lasted as long as it says. */
function timeOfWait({ enteredAt, leftAt }: Visit, state: WaitState): number {
  return leftAt === undefined ? 1_000 * (waitOf(state) ?? Number.POSITIVE_INFINITY) : leftAt - enteredAt;
}

/** Of all tries, the runs of the one that may take the longest; another one may have been cut off. */
function longestRuns(attempts: readonly Attempt[]): readonly Cost[] {
  let longest: readonly Cost[] = [];
  for (const { runs } of attempts) {
    const costs = runs.map(({ visits }) => mostOf(visits));
    if (isMore(beside(costs), beside(longest))) longest = costs;
  }
  return longest;
}

function isMore(one: Cost, other: Cost): boolean {
  return (
    one.milliseconds > other.milliseconds || (one.milliseconds === other.milliseconds && one.events > other.events)
  );
}

function openTasksOf(visits: readonly Visit[]): Set<string> {
  const names = new Set<string>();
  for (const { state, attempts } of visits) {
    if (state.type === 'Task' && timeoutOf(state) === undefined) names.add(state.name);
    for (const run of runsOf(attempts)) for (const name of openTasksOf(run.visits)) names.add(name);
  }
  return names;
}

function expressChildren(visits: readonly Visit[]): number {
  let count = 0;
  for (const visit of visits) {
    const runs = runsOf(visit.attempts);
    if (startsExpress(visit)) count += runs.length;
    else for (const run of runs) count += expressChildren(run.visits);
  }
  return count;
}

function startsExpress({ state }: Visit): boolean {
  return state.type === 'Map' && state.mode === 'DISTRIBUTED' && state.executionType === 'EXPRESS';
}

function runsOf(attempts: readonly Attempt[]): readonly ScopeRun[] {
  return attempts.flatMap(({ runs }) => runs);
}
