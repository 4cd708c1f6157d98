import { loadJsonataEngine } from '@stepproof/checking';
import { answersFrom, type MockAnswers, readMocks, type SimulationSettings, simulate } from '@stepproof/core';
import { needsJsonata, reportSimulationJson } from '@stepproof/reports';
import type { Arguments } from '../arguments.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { reportHistory } from '../reporters/simulation-history.ts';
import type { SimulationReporter } from '../reporters/simulation-report.ts';
import { mistakenAsWhole, readGivenObject, readGivenText, readGivenValue } from '../simulation/given-data.ts';
import { type MachineToRun, readMachineToRun } from '../simulation/machine-to-run.ts';
import { mistaken } from '../simulation/refusal.ts';
import { readSimulateOptions, type SimulateFormat, type SimulateOptions } from '../simulation/simulate-options.ts';
import { unlessRefused } from '../simulation/unless-refused.ts';
import { unknownName } from '../usage-error.ts';

/** `stepproof simulate`: runs one state machine on one input, and shows what becomes of the data. */
export async function runSimulation(given: Arguments, io: Io): Promise<ExitCode> {
  const options = readSimulateOptions(given);
  return unlessRefused(io, async () => {
    await simulateAndReport(options, io);
    return exitCodes.clean;
  });
}

async function simulateAndReport(options: SimulateOptions, io: Io): Promise<void> {
  const toRun = await readMachineToRun(options, io);
  const { use, machine, texts } = toRun;
  refuseUnknownStates(toRun, options);
  const mocks = await readAnswers(toRun, options, io);
  const simulation = await simulate(machine, await settingsFor(toRun, { answers: mocks, options, io }));
  const reporter = await reporters[options.format]();
  const notes = mocks.notes();
  io.stdout.write(reporter({ simulation, use, machine, notes, texts, detail: options.detail }, io));
}

/** Only the one for people is large enough to be worth loading by itself. */
const reporters: Readonly<Record<SimulateFormat, () => Promise<SimulationReporter>>> = {
  pretty: async () => (await import('../reporters/simulation-pretty.ts')).reportSimulation,
  json: async () => reportSimulationJson,
  history: async () => reportHistory,
};

function refuseUnknownStates({ machine }: MachineToRun, { startAt, until }: SimulateOptions): void {
  const names = [...(machine.scope?.states.keys() ?? [])];
  for (const name of [startAt, until]) {
    if (name !== undefined && !names.includes(name))
      throw unknownName('state at the top of the machine called', name, names);
  }
}

/** What the mocks answer, or nothing at all. */
async function readAnswers(
  { use, machine, texts }: MachineToRun,
  { mocks, testCase }: SimulateOptions,
  io: Io,
): Promise<MockAnswers> {
  if (mocks === undefined) return answersFrom({ states: new Map() });
  const text = await readGivenText({ option: 'mocks', written: mocks }, io, texts);
  if (text.tree.root === undefined) throw mistakenAsWhole(text, 'These mocks hold nothing.');
  const reading = readMocks(text.tree.root, { machine, machineName: use.name, testCase, file: text.nearby });
  if (reading.mistakes.length > 0) throw mistaken(reading.mistakes, text.texts);
  return answersFrom(reading.mocks);
}

interface Given {
  readonly answers: MockAnswers;
  readonly options: SimulateOptions;
  readonly io: Io;
}

async function settingsFor(
  { use, machine }: MachineToRun,
  { answers, options, io }: Given,
): Promise<SimulationSettings> {
  const { input, context, variables, startTime, seed, startAt, until } = options;
  return {
    input: input === undefined ? {} : await readGivenValue({ option: 'input', written: input }, io),
    context: context === undefined ? undefined : await readGivenObject({ option: 'context', written: context }, io),
    variables:
      variables === undefined ? undefined : await readGivenObject({ option: 'variables', written: variables }, io),
    answers,
    jsonata: needsJsonata(machine) ? await loadJsonataEngine() : undefined,
    type: use.type,
    startTime,
    seed,
    startAt,
    until,
  };
}
