import type { ParallelState, Scope } from '../../model/state-machine.ts';
import { given, type RunScope, runConcurrently } from '../concurrent.ts';
import { afterInputPath, afterTemplate } from '../data/json-path-flow.ts';
import { evaluateField } from '../data/jsonata-field.ts';
import { isJsonata, leaveScopes } from '../data/leave.ts';
import type { Process } from '../drive.ts';
import { runAttempts } from '../handlers/attempts.ts';
import type { StateVisit } from '../state-visit.ts';
import type { Value } from '../value.ts';
import { proceed } from './proceed.ts';
import { answeredWhole } from './whole.ts';

/** A Parallel state gives its input to every branch, and has their outputs as a list. */
export function* runParallel(visit: StateVisit, state: ParallelState, runScope: RunScope): Process<void> {
  yield* runAttempts(visit, state, () => runOnce(visit, state, runScope));
}

function* runOnce(visit: StateVisit, state: ParallelState, runScope: RunScope): Process<void> {
  const input = yield* inputOf(visit);
  const result = answeredWhole(visit, { payload: input }) ?? (yield* runBranches(visit, state, { input, runScope }));
  const rest = leaveScopes(visit, visit.note('result', result));
  if (rest !== undefined) yield* rest;
  proceed(visit, state.next);
}

function* inputOf(visit: StateVisit): Process<Value> {
  if (!isJsonata(visit)) return afterTemplate('Parameters', visit, afterInputPath(visit));
  const property = visit.property('Arguments');
  if (property === undefined) return visit.input;
  return visit.note('Arguments', yield* evaluateField(property, { visit, states: { input: visit.input } }));
}

interface Running {
  readonly input: Value;
  readonly runScope: RunScope;
}

function* runBranches(visit: StateVisit, state: ParallelState, { input, runScope }: Running): Process<Value> {
  const { frame } = visit;
  frame.execution.countEvents(1);
  const runs = yield* runConcurrently(visit, {
    kind: 'branch',
    count: state.branches.length,
    concurrency: Number.POSITIVE_INFINITY,
    scopeOf: (index) => state.branches[index] as Scope,
    inputOf: () => given(input),
    contextOf: () => frame.context,
    variables: frame.variables,
    stopsAtFailure: true,
    runScope,
  });
  frame.execution.countEvents(1);
  return runs.map(({ output }) => output as Value);
}
