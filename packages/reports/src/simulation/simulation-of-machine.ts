import { loadJsonataEngine, parseData } from '@stepproof/checking';
import {
  answersFrom,
  type Document,
  isObject,
  type MockAnswers,
  readMocks,
  type Simulation,
  simulate,
  usualStart,
  type Value,
  type ValueObject,
  valueIn,
} from '@stepproof/core';
import { textsOf } from '../document-texts.ts';
import { needsJsonata } from '../needs-jsonata.ts';
import { reportSimulationJson } from './simulation-json.ts';

/** What an editor asks to be run. Values are what JSON can be. */
export interface AskedRun {
  readonly input?: unknown;
  readonly mocks?: unknown;
  readonly context?: unknown;
  readonly variables?: unknown;
  readonly startAt?: string | undefined;
  readonly until?: string | undefined;
  readonly seed?: number | undefined;
}

/** What `stepproof simulate --format json` prints of a run; or why it cannot be run, in a sentence. */
export async function simulationOf(document: Document, asked: AskedRun): Promise<object | string> {
  const run = await runOf(document, asked);
  if (typeof run === 'string') return run;
  const { simulation, answers } = run;
  const told = { simulation, use: document.use, notes: answers.notes(), texts: textsOf(document) };
  return JSON.parse(reportSimulationJson(told));
}

interface Run {
  readonly simulation: Simulation;
  readonly answers: MockAnswers;
}

/** A run of a machine; or why it cannot be run, in a sentence. */
export async function runOf({ use, machine }: Document, asked: AskedRun): Promise<Run | string> {
  const { startAt, until, seed = usualStart.seed } = asked;
  const names = machine.scope?.states ?? new Map();
  const unknown = [startAt, until].find((name) => name !== undefined && !names.has(name));
  if (unknown !== undefined) return `There is no state at the top of the machine called \`${unknown}\`.`;
  const given = await givenOf(asked);
  const answers = await answersOf({ use, machine }, asked.mocks);
  if (typeof given === 'string') return given;
  if (typeof answers === 'string') return answers;
  const jsonata = needsJsonata(machine) ? await loadJsonataEngine() : undefined;
  const { startTime } = usualStart;
  const settings = { ...given, answers, jsonata, type: use.type, startTime, seed, startAt, until };
  return { simulation: await simulate(machine, settings), answers };
}

interface GivenData {
  readonly input: Value;
  readonly context: ValueObject | undefined;
  readonly variables: ValueObject | undefined;
}

async function givenOf(asked: AskedRun): Promise<GivenData | string> {
  const input = await valueOf(asked.input ?? {});
  const context = asked.context === undefined ? undefined : await valueOf(asked.context);
  const variables = asked.variables === undefined ? undefined : await valueOf(asked.variables);
  if (input === undefined) return 'The input is no value that an execution takes.';
  if (context !== undefined && !isObject(context)) return 'The context is no object.';
  if (variables !== undefined && !isObject(variables)) return 'The variables are no object.';
  return { input, context, variables };
}

async function valueOf(given: unknown): Promise<Value | undefined> {
  return valueIn(await treeOf(given, 'value')).value;
}

function treeOf(given: unknown, file: string) {
  return parseData({ file, text: JSON.stringify(given) ?? 'null', format: 'json' });
}

/** What the mocks answer, or nothing at all; or the first mistake in them. No file that they name is read. */
async function answersOf(
  { machine, use }: Pick<Document, 'machine' | 'use'>,
  mocks: unknown,
): Promise<MockAnswers | string> {
  if (mocks === undefined) return answersFrom({ states: new Map() });
  const { root } = await treeOf(mocks, 'mocks');
  if (root === undefined) return 'These mocks hold nothing.';
  const reading = readMocks(root, { machine, machineName: use.name });
  return reading.mistakes[0]?.message ?? answersFrom(reading.mocks);
}
