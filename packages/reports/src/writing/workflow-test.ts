import type { Simulation, Value } from '@stepproof/core';

/** An execution that a test is to expect from now on. */
export interface ExpectedExecution {
  readonly name: string;
  readonly input: Value;
  /** What tasks answer, by the names of their states. */
  readonly mocks: Readonly<Record<string, unknown>>;
  readonly simulation: Pick<Simulation, 'status' | 'error' | 'visits'>;
}

/** A test as it stands in a file of tests: that the same input and mocks go the same way. */
export function workflowTest({ name, input, mocks, simulation }: ExpectedExecution): Readonly<Record<string, unknown>> {
  const { status, error, visits } = simulation;
  const answers = Object.entries(mocks);
  return {
    name: name.replaceAll('`', ''),
    input,
    mocks:
      answers.length === 0 ? undefined : Object.fromEntries(answers.map(([state, told]) => [state, shortest(told)])),
    expect: {
      status: status === 'SUCCEEDED' ? undefined : status,
      error,
      path: visits.map(({ state }) => state.name),
    },
  };
}

/** One answer needs no list. */
function shortest(told: unknown): unknown {
  return Array.isArray(told) && told.length === 1 ? told[0] : told;
}
