import { loadJsonataEngine, loadJsonataParser } from '@stepproof/checking';
import { type Contract, explorePaths, type PathExploration, usualStart } from '@stepproof/core';
import { toDot, toMermaid } from '@stepproof/diagram';
import { chosenPaths, reportPathsAsJson } from '@stepproof/reports';
import type { Arguments } from '../arguments.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { givenContract } from '../paths/contract/given-contract.ts';
import { type PathsFormat, type PathsOptions, readPathsOptions } from '../paths/paths-options.ts';
import { pathGraphOf } from '../reporters/paths/path-graph.ts';
import type { PathsReport, PathsReporter } from '../reporters/paths/paths-report.ts';
import { type MachineToRun, readMachineToRun } from '../simulation/machine-to-run.ts';
import { unlessRefused } from '../simulation/unless-refused.ts';
import { unknownName } from '../usage-error.ts';

/** `stepproof paths`: the ways that executions of a state machine can take, each with an input and mocks that take it. */
export async function showPaths(given: Arguments, io: Io): Promise<ExitCode> {
  const options = readPathsOptions(given);
  return unlessRefused(io, async () => {
    if (options.exported === 'contract') return await exportContract(options, io);
    const report = await reportFor(options, io);
    await write(report, io);
    return options.to !== undefined && report.paths.length === 0 ? exitCodes.findings : exitCodes.clean;
  });
}

/** No path is looked for: what is asked of the data follows from the definition. */
async function exportContract(options: PathsOptions, io: Io): Promise<ExitCode> {
  const { contractText } = await import('../paths/contract/contract-text.ts');
  const { writeOut } = await import('../paths/export/write-out.ts');
  writeOut(await contractText(await readMachineToRun(options, io), options, io), options.output, io);
  return exitCodes.clean;
}

async function reportFor(options: PathsOptions, io: Io): Promise<PathsReport> {
  const toRun = await readMachineToRun(options, io);
  const { machine, use, texts } = toRun;
  const names = machine.states.map(({ name }) => name);
  if (options.to !== undefined && !names.includes(options.to)) throw unknownName('state called', options.to, names);
  const contract = await givenContract(toRun, options, io);
  const exploration = await explore(toRun, options, contract);
  return { use, machine, texts, options, contract, exploration, paths: chosenPaths(exploration, options) };
}

async function explore(
  { use, machine }: MachineToRun,
  { budget, seed, cover }: PathsOptions,
  contract: Contract | undefined,
): Promise<PathExploration> {
  const hasJsonata = machine.states.some(({ queryLanguage }) => queryLanguage !== 'JSONPath');
  const jsonata = hasJsonata ? await loadJsonata() : {};
  const settings = { steps: budget, seed, covers: cover, type: use.type, startTime: usualStart.startTime, contract };
  return explorePaths(machine, { ...settings, ...jsonata });
}

async function loadJsonata() {
  return { jsonata: await loadJsonataEngine(), parser: await loadJsonataParser() };
}

async function write(report: PathsReport, io: Io): Promise<void> {
  const { exported, format } = report.options;
  if (exported !== undefined && exported !== 'contract') {
    const { writeExport } = await import('../paths/export/exporters.ts');
    return writeExport(exported, report, io);
  }
  const reporter = await reporters[format]();
  io.stdout.write(reporter(report, io));
}

/** Only the one for people is large enough to be worth loading by itself. */
const reporters: Readonly<Record<PathsFormat, () => Promise<PathsReporter>>> = {
  pretty: async () => (await import('../reporters/paths/pretty.ts')).reportPathsPretty,
  json: async () => reportPathsAsJson,
  mermaid: async () => (report) => toMermaid(pathGraphOf(report)),
  dot: async () => (report) => toDot(pathGraphOf(report)),
};
