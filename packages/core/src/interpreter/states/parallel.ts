import type { ParallelState, Scope } from '../../model/state-machine.ts';
import { type RunScope, runConcurrently } from '../concurrent.ts';
import { afterInputPath, afterTemplate } from '../data/json-path-flow.ts';
import { evaluateField } from '../data/jsonata-field.ts';
import { isJsonata } from '../data/leave.ts';
import type { Process, Remainder } from '../drive.ts';
import { runAttempts } from '../handlers/attempts.ts';
import type { ScopeRun } from '../simulation.ts';
import type { StateVisit } from '../state-visit.ts';
import type { Value } from '../value.ts';
import { leaveScopes, outputsOf } from './leave-scopes.ts';
import { answeredWhole } from './whole.ts';

/** A Parallel state gives its input to every branch, and has their outputs as a list. */
export function runParallel(visit: StateVisit, state: ParallelState, runScope: RunScope): Remainder {
  return runAttempts(visit, state, () => {
    if (isJsonata(visit)) return runJsonata(visit, state, runScope);
    return runOnce(visit, state, {
      input: afterTemplate(visit.fields.Parameters, visit, afterInputPath(visit)),
      runScope,
    });
  });
}

function* runJsonata(visit: StateVisit, state: ParallelState, runScope: RunScope): Process<void> {
  const rest = runOnce(visit, state, { input: yield* argumentsOf(visit), runScope });
  if (rest !== undefined) yield* rest;
}

function* argumentsOf(visit: StateVisit): Process<Value> {
  const property = visit.fields.Arguments;
  if (property === undefined) return visit.input;
  return visit.note('Arguments', yield* evaluateField(property, { visit, states: { input: visit.input } }));
}

interface Running {
  readonly input: Value;
  readonly runScope: RunScope;
}

function runOnce(visit: StateVisit, state: ParallelState, running: Running): Remainder {
  const whole = answeredWhole(visit, { payload: running.input });
  return whole === undefined ? runBranches(visit, state, running) : leaveScopes(visit, whole, state.next);
}

function runBranches(visit: StateVisit, { branches, next }: ParallelState, { input, runScope }: Running): Remainder {
  const { frame } = visit;
  frame.execution.countEvents(1);
  return runConcurrently(visit, {
    kind: 'branch',
    count: branches.length,
    concurrency: Number.POSITIVE_INFINITY,
    scopeOf: (index) => branches[index] as Scope,
    contextOf: () => frame.context,
    variables: frame.variables,
    stopsAtFailure: true,
    run: (branch) => runScope(branch, input),
    conclude: (runs: readonly ScopeRun[]) => {
      frame.execution.countEvents(1);
      return leaveScopes(visit, outputsOf(runs), next);
    },
  });
}
