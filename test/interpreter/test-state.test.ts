import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadJsonataEngine } from '../../packages/checking/src/parsers/jsonata-engine.ts';
import type { Simulation, Visit } from '../../packages/core/src/interpreter/simulation.ts';
import { simulate } from '../../packages/core/src/interpreter/simulate.ts';
import type { TaskAnswer } from '../../packages/core/src/interpreter/task-answers.ts';
import type { Value, ValueObject } from '../../packages/core/src/interpreter/value.ts';
import { machineOf, shown } from './simulated.ts';

/** Calls of AWS's TestState that were recorded: one state with an input, a mock of its work, and what became of it. */
interface Recording {
  readonly id: string;
  readonly test: string;
  readonly aws_verified: boolean;
  readonly definition: { readonly StartAt?: string; readonly QueryLanguage?: string };
  readonly input: Value;
  readonly call: Call;
  readonly recorded?: Recorded;
}

interface Call {
  readonly stateName?: string;
  readonly context?: ValueObject;
  readonly variables?: ValueObject;
  readonly mock?: { readonly result?: string; readonly errorOutput?: { readonly error?: string; readonly cause?: string } };
  readonly stateConfiguration?: { readonly mapIterationFailureCount?: number };
}

interface Recorded {
  readonly status: string;
  readonly error?: string;
  readonly cause?: string;
  readonly output?: unknown;
  readonly nextState?: string;
  readonly inspectionData?: Readonly<Record<string, unknown>>;
}

const corpus = process.env.STEPPROOF_CORPUS;
const file = corpus === undefined ? '' : join(corpus, 'traces/teststate.jsonl');
const recordings = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map(recordingOf) : [];
const usable = recordings.filter(({ aws_verified, recorded }) => aws_verified && recorded !== undefined);

test.skipIf(usable.length > 0)('calls of TestState need a folder of recordings, given by STEPPROOF_CORPUS', () => {});

test.each(usable.map((recording) => [recording.id, recording] as const))('%s is repeated', async (_, recording) => {
  const { recorded } = recording;
  const simulation = await simulate(machineOf(wholeMachine(recording)), await settingsOf(recording));
  const actual = reportOf(simulation, recording);
  expect(masked(actual, recorded), recording.test).toEqual(recorded);
});

function recordingOf(line: string): Recording {
  return JSON.parse(line) as Recording;
}

/** TestState calls a state that stands alone by this name. */
const loneName = 'StateName';

function wholeMachine({ definition }: Recording): object {
  if (definition.StartAt !== undefined) return definition;
  const { QueryLanguage } = definition;
  const language = QueryLanguage === undefined ? {} : { QueryLanguage };
  return { StartAt: loneName, ...language, States: { [loneName]: definition } };
}

async function settingsOf({ input, call }: Recording) {
  const answers = { answer: () => answerOf(call) };
  const { stateName: startAt, context, variables } = call;
  const jsonata = await loadJsonataEngine();
  return { input, answers, startAt, context, variables, jsonata, type: 'EXPRESS' as const, startTime: 0, seed: 1 };
}

function answerOf({ mock, stateConfiguration }: Call): TaskAnswer {
  if (mock === undefined) return { kind: 'unanswered' };
  if (mock.errorOutput !== undefined) {
    return { kind: 'throw', error: mock.errorOutput.error, cause: mock.errorOutput.cause };
  }
  const failedItems = stateConfiguration?.mapIterationFailureCount ?? 0;
  return { kind: 'return', value: JSON.parse(mock.result ?? 'null') as Value, failedItems };
}

/** The first state's part of a simulation, told as TestState tells it. */
function reportOf({ visits }: Simulation, { recorded }: Recording): Recorded {
  const visit = visits[0] as Visit;
  const failure = visit.failure ?? visit.attempts[0]?.failure;
  return {
    status: statusOf(visit),
    ...present('error', failure?.error),
    ...present('cause', failure?.cause),
    ...present('output', visit.attempts[0]?.retry === undefined ? shown(visit.output) : undefined),
    ...present('nextState', visit.attempts[0]?.retry === undefined ? visit.next : undefined),
    ...present('inspectionData', recorded?.inspectionData === undefined ? undefined : inspectionOf(visit)),
  };
}

function statusOf({ attempts, catcher, failure }: Visit): string {
  if (attempts[0]?.retry !== undefined) return 'RETRIABLE';
  if (catcher !== undefined) return 'CAUGHT_ERROR';
  return failure === undefined ? 'SUCCEEDED' : 'FAILED';
}

function inspectionOf(visit: Visit): Readonly<Record<string, unknown>> {
  return {};
}

function present(name: string, value: unknown): object {
  return value === undefined ? {} : { [name]: value };
}

function masked(actual: unknown, recorded: unknown): unknown {
  return actual;
}
