import { dataReaders, loadJsonataEngine } from '@stepproof/checking';
import {
  type FileText,
  type PreparedTest,
  prepareTests,
  readTestFile,
  runTest,
  type Simulation,
  type SimulationSettings,
  type TestResult,
  type WorkflowTest,
} from '@stepproof/core';
import type { LoadedMachine } from './loaded-machines.ts';
import type { MistakenFile, TestedFile } from './test-outcome.ts';
import { loadMachine, type TestPlace } from './tested-definition.ts';

export interface TestRun extends TestPlace {
  isChosen(test: WorkflowTest): boolean;
  /** Takes what came of a test, with its execution unless it was left out. Says whether the next one is to be run. */
  ran(result: TestResult, execution: Execution | undefined): boolean | Promise<boolean>;
}

export interface Execution {
  readonly simulation: Simulation;
  /** Those that had a value when it began. */
  readonly variables: SimulationSettings['variables'];
}

/** The tests in a text, ready to be run, with their machine. */
export interface PreparedFile {
  readonly kind: 'prepared';
  readonly prepared: readonly PreparedTest[];
  readonly loaded: LoadedMachine;
}

/** Reads the tests in a text and all that they name. */
export async function prepareTestsIn(text: FileText, place: TestPlace): Promise<PreparedFile | MistakenFile> {
  const { file } = text;
  const readers = await dataReaders();
  const { testFile, mistakes } = readTestFile(text, readers);
  if (testFile === undefined) return { kind: 'mistaken', file, mistakes };
  const loaded = await loadMachine(testFile, place);
  if ('message' in loaded) return { kind: 'mistaken', file, mistakes: [loaded] };
  const named = (from: string, path: string) => place.surroundings.nearby.named(from, path);
  const { prepared, mistakes: faults } = prepareTests(testFile, { ...loaded, readers, named });
  return faults.length > 0 ? { kind: 'mistaken', file, mistakes: faults } : { kind: 'prepared', prepared, loaded };
}

/** Runs the tests in a text, if nothing in it is wrong. */
export async function runTestsIn(text: FileText, run: TestRun): Promise<TestedFile | MistakenFile> {
  const preparation = await prepareTestsIn(text, run);
  if (preparation.kind === 'mistaken') return preparation;
  const { loaded } = preparation;
  const results = await runAll(preparation, run);
  return { kind: 'tested', file: text.file, machine: loaded.tested, results };
}

async function runAll({ prepared, loaded }: PreparedFile, run: TestRun): Promise<readonly TestResult[]> {
  const { machine, hasJsonata, coverage } = loaded;
  const jsonata = hasJsonata ? await loadJsonataEngine() : undefined;
  const results: TestResult[] = [];
  for (const test of prepared.filter((one) => run.isChosen(one.test))) {
    const { variables } = test.settings;
    let execution: Execution | undefined;
    const seen = (simulation: Simulation) => {
      coverage.add(simulation);
      execution = { simulation, variables };
    };
    const result = await runTest(test, { machine, jsonata, seen });
    results.push(result);
    if (!(await run.ran(result, execution))) break;
  }
  return results;
}
