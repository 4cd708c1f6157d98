import { type Attempt, type State, type Value, type ValueObject, type Visit, writtenValue } from '@stepproof/core';
import { safeJson } from '@stepproof/reports';

/** One call of the TestState API: a state by itself, on the input that it has on a path. */
export interface StateCall {
  readonly state: string;
  /** What the API is given. */
  readonly request: StateRequest;
  readonly expected: ExpectedOutcome;
}

interface StateRequest {
  readonly definition: string;
  readonly input: string;
  readonly variables?: string;
  readonly mock?: StateMock;
  readonly stateConfiguration?: { readonly retrierRetryCount?: number; readonly errorCausedByState?: string };
}

interface StateMock {
  readonly result?: string;
  readonly errorOutput?: { readonly error?: string; readonly cause?: string };
  /** Answers were made to take a path, and not to be all that an API answers. */
  readonly fieldValidationMode: 'NONE';
}

export interface ExpectedOutcome {
  readonly status: 'SUCCEEDED' | 'FAILED' | 'RETRIABLE' | 'CAUGHT_ERROR';
  readonly nextState?: string;
  readonly error?: string;
}

/** The calls for the states of an execution, those inside of Parallel and Map states too, in order. The nesting is bounded by the interpreter. */
export function stateCalls(visits: readonly Visit[], outer: ValueObject = {}): readonly StateCall[] {
  const calls: StateCall[] = [];
  let variables = outer;
  for (const visit of visits) {
    calls.push(...callsFor(visit, variables));
    for (const { runs } of visit.attempts) for (const run of runs) calls.push(...stateCalls(run.visits, variables));
    variables = { ...variables, ...visit.assigned };
  }
  return calls;
}

function callsFor(visit: Visit, variables: ValueObject): readonly StateCall[] {
  const { state, attempts } = visit;
  const common = {
    definition: definitionOf(state),
    input: safeJson(visit.input),
    ...(Object.keys(variables).length > 0 && { variables: safeJson(variables) }),
  };
  if (attempts.length === 0) return [{ state: state.name, request: common, expected: outcomeOf(visit) }];
  return attempts.map((attempt, index) => ({
    state: state.name,
    request: { ...common, mock: mockFor(attempt), ...configurationFor(attempt, attempts.slice(0, index)) },
    expected: attempt.retry === undefined ? outcomeOf(visit) : { status: 'RETRIABLE', ...errorOf(attempt) },
  }));
}

/** The state as it is written, which says its query language where its machine did. */
function definitionOf({ node, queryLanguage }: State): string {
  const written = writtenValue(node);
  const value: Value = written.kind === 'value' ? written.value : {};
  return safeJson(queryLanguage === 'JSONata' ? { ...(value as ValueObject), QueryLanguage: 'JSONata' } : value);
}

function mockFor({ steps, failure, runs }: Attempt): StateMock {
  const result = steps.findLast(({ field }) => field === 'result');
  const hasFailed = failure !== undefined && (result === undefined || runs.some((run) => run.failure !== undefined));
  if (!hasFailed) return { result: safeJson(result?.value ?? {}), fieldValidationMode: 'NONE' };
  const { error, cause } = failure;
  return {
    errorOutput: { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) },
    fieldValidationMode: 'NONE',
  };
}

function configurationFor(
  { retry, runs }: Attempt,
  before: readonly Attempt[],
): Pick<StateRequest, 'stateConfiguration'> {
  const retried = before.filter((attempt) => attempt.retry !== undefined);
  const same =
    retry === undefined ? retried.length : retried.filter(({ retry: own }) => own?.retrier === retry.retrier).length;
  const culprit = runs.find(({ failure }) => failure !== undefined)?.visits.at(-1)?.state.name;
  if (same === 0 && culprit === undefined) return {};
  return {
    stateConfiguration: {
      ...(same > 0 && { retrierRetryCount: same }),
      ...(culprit !== undefined && { errorCausedByState: culprit }),
    },
  };
}

function outcomeOf({ catcher, failure, attempts, next }: Visit): ExpectedOutcome {
  const nextState = next === undefined ? {} : { nextState: next };
  if (catcher !== undefined) return { status: 'CAUGHT_ERROR', ...nextState, ...errorOf(attempts.at(-1)) };
  if (failure !== undefined) return { status: 'FAILED', ...(failure.error !== undefined && { error: failure.error }) };
  return { status: 'SUCCEEDED', ...nextState };
}

function errorOf(attempt: Attempt | undefined): Pick<ExpectedOutcome, 'error'> {
  const error = attempt?.failure?.error;
  return error === undefined ? {} : { error };
}
