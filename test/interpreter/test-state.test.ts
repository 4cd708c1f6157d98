import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadJsonataEngine } from '../../packages/checking/src/parsers/jsonata-engine.ts';
import { simulate } from '../../packages/core/src/interpreter/simulate.ts';
import type { Simulation, Visit } from '../../packages/core/src/interpreter/simulation.ts';
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
  readonly mock?: {
    readonly result?: string;
    readonly errorOutput?: { readonly error?: string; readonly cause?: string };
  };
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
/** A call that AWS refused to make is recorded as a list of messages. */
const usable = recordings.filter(({ aws_verified, recorded }) => aws_verified && recorded?.status !== undefined);

if (usable.length === 0) test.skip('calls of TestState: STEPPROOF_CORPUS names no folder of recordings', () => {});

test.each(usable.map((recording) => [recording.id, recording] as const))('%s is repeated', async (_, recording) => {
  const { recorded } = recording;
  const simulation = await simulate(machineOf(wholeMachine(recording)), await settingsOf(recording));
  const actual = reportOf(simulation, recording);
  expect(asRecorded(actual, recorded), recording.test).toEqual(recorded);
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

async function settingsOf({ input, call, recorded }: Recording) {
  const answers = { answer: () => answerOf(call, recorded) };
  const { stateName: startAt, context, variables } = call;
  const jsonata = await loadJsonataEngine();
  return { input, answers, startAt, context, variables, jsonata, type: 'EXPRESS' as const, startTime: 0, seed: 1 };
}

/** Without a mock, TestState calls the real service, whose answer is recorded as the output. */
function answerOf({ mock, stateConfiguration }: Call, recorded: Recorded | undefined): TaskAnswer {
  if (mock === undefined) return { kind: 'return', value: (recorded?.output ?? null) as Value };
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

/** What TestState calls the data after each field. */
const inspected: ReadonlyMap<string, string> = new Map([
  ['InputPath', 'afterInputPath'],
  ['Parameters', 'afterParameters'],
  ['Arguments', 'afterArguments'],
  ['ItemsPath', 'afterItemsPath'],
  ['result', 'result'],
  ['ResultSelector', 'afterResultSelector'],
  ['ResultPath', 'afterResultPath'],
  ['MaxConcurrency', 'maxConcurrency'],
  ['ToleratedFailureCount', 'toleratedFailureCount'],
  ['ToleratedFailurePercentage', 'toleratedFailurePercentage'],
]);

/** A field that the state does not have leaves the data as it was, and TestState tells of it all the same. */
function inspectionOf(visit: Visit): Readonly<Record<string, unknown>> {
  const steps = [...visit.steps, ...(visit.attempts.at(-1)?.steps ?? [])];
  const noted = new Map(steps.map(({ field, value }) => [inspected.get(field) ?? field, shown(value)]));
  const input = shown(visit.input);
  const entering = noted.get('afterInputPath') ?? input;
  const working = noted.get('afterParameters') ?? entering;
  const result = noted.get('result') ?? noted.get('Result') ?? working;
  const selected = noted.get('afterResultSelector') ?? result;
  const items = noted.get('afterItemsPath');
  return {
    input,
    afterInputPath: entering,
    afterParameters: working,
    afterArguments: noted.get('afterArguments'),
    afterItemsPath: items,
    result,
    afterResultSelector: selected,
    afterResultPath: noted.get('afterResultPath') ?? selected,
    maxConcurrency: noted.get('maxConcurrency') ?? 0,
    toleratedFailureCount: noted.get('toleratedFailureCount'),
    toleratedFailurePercentage: noted.get('toleratedFailurePercentage'),
    errorDetails: errorDetailsOf(visit),
  };
}

function errorDetailsOf({ state, attempts, catcher }: Visit): object | undefined {
  const retry = attempts[0]?.retry;
  if (retry !== undefined && 'retriers' in state) {
    return { retryIndex: state.retriers.indexOf(retry.retrier), retryBackoffIntervalSeconds: retry.delaySeconds };
  }
  return catcher !== undefined && 'catchers' in state ? { catchIndex: state.catchers.indexOf(catcher) } : undefined;
}

function present(name: string, value: unknown): object {
  return value === undefined ? {} : { [name]: value };
}

/** Names, ids and times that the recording hides. */
const mask = /<[^<>]+>|^date$/;

/**
 * The actual value in the words of the recording: a hidden text is taken for what it hides, JSON may be written as text, and what was not
 * recorded of the inspection and of the context object is left out.
 */
function asRecorded(actual: unknown, recorded: unknown): unknown {
  if (typeof recorded === 'string')
    return typeof actual === 'string' && mask.test(recorded) ? recorded : textOf(actual, recorded);
  if (Array.isArray(recorded) && Array.isArray(actual)) {
    return actual.map((item, index) => asRecorded(item, recorded[index]));
  }
  if (!isObject(recorded) || !isObject(actual)) return actual;
  const members = Object.entries(actual).filter(([name]) => name in recorded || !unrecorded.has(name));
  return Object.fromEntries(members.map(([name, value]) => [name, asRecorded(value, recorded[name])]));
}

/** TestState tells of some only, by the level of detail that was asked for; its executions have no count of redrives. */
const unrecorded = new Set([...inspected.values(), 'errorDetails', 'RedriveCount', 'maxConcurrency']);

/** TestState writes lists as text, with blanks that say nothing. */
function textOf(actual: unknown, recorded: string): unknown {
  if (typeof actual !== 'object' || actual === null) return actual;
  const text = JSON.stringify(actual);
  return text === withoutBlanks(recorded) ? recorded : text;
}

function withoutBlanks(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json));
  } catch {
    return json;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
