import { dataReaders, type Surroundings } from '@stepproof/checking';
import {
  definitionNamesFor,
  type FileText,
  type Mistake,
  missingFileMessage,
  mistakeAt,
  nearestName,
  type PreparedTest,
  prepareTests,
  readTestFile,
  runTest,
  type TestFile,
  type TestResult,
  type WorkflowTest,
} from '@stepproof/core';
import type { LoadedMachine, LoadedMachines } from './loaded-machines.ts';
import { machineMeans } from './machine-means.ts';
import type { MistakenFile, TestedFile } from './test-outcome.ts';

/** What the tests in a text are run with. */
export interface TestRun {
  readonly surroundings: Surroundings;
  /** The machines that are tested, each once, however many texts test it. */
  readonly machines: LoadedMachines;
  isChosen(test: WorkflowTest): boolean;
}

/** Runs the tests in a text, if nothing in it is wrong. */
export async function runTestsIn(text: FileText, run: TestRun): Promise<TestedFile | MistakenFile> {
  const { file } = text;
  const readers = await dataReaders();
  const { testFile, mistakes } = readTestFile(text, readers);
  if (testFile === undefined) return { kind: 'mistaken', file, mistakes };
  const loaded = await loadMachine(testFile, run);
  if ('message' in loaded) return { kind: 'mistaken', file, mistakes: [loaded] };
  const named = (from: string, path: string) => run.surroundings.nearby.named(from, path);
  const { prepared, mistakes: faults } = prepareTests(testFile, { ...loaded, readers, named });
  if (faults.length > 0) return { kind: 'mistaken', file, mistakes: faults };
  const chosen = prepared.filter(({ test }) => run.isChosen(test));
  return { kind: 'tested', file, machine: loaded.tested, results: await runAll(chosen, loaded) };
}

async function runAll(prepared: readonly PreparedTest[], loaded: LoadedMachine): Promise<readonly TestResult[]> {
  const means = await machineMeans(loaded);
  const results: TestResult[] = [];
  for (const test of prepared) results.push(await runTest(test, means));
  return results;
}

/** The machine that a file of tests is for, or what is wrong with how it says so. */
async function loadMachine(testFile: TestFile, { surroundings, machines }: TestRun): Promise<LoadedMachine | Mistake> {
  const found = definitionOf(testFile, surroundings);
  if ('message' in found) return found;
  const loading = await machines.load(found, testFile.machine?.value, surroundings);
  if (!('problem' in loading)) return loading;
  const at = testFile.machine ?? testFile.definition;
  const nearest = testFile.machine && nearestName(testFile.machine.value, loading.names);
  const message = nearest === undefined ? loading.problem : `${loading.problem} Did you mean \`${nearest}\`?`;
  return at === undefined ? mistakeAtTop(testFile, message) : mistakeAt(at, message);
}

function definitionOf({ file, definition }: TestFile, { nearby }: Surroundings): FileText | Mistake {
  if (definition !== undefined) {
    const found = nearby.named(file, definition.value);
    return typeof found === 'string' ? mistakeAt(definition, missingFileMessage(found, definition.value)) : found;
  }
  const beside = definitionNamesFor(file).map((name) => nearby.named(file, name));
  const [first, second] = beside.filter((found) => typeof found !== 'string');
  if (first === undefined) return mistakeAtTop({ file }, noDefinition(file));
  if (second === undefined) return first;
  const message = `There are \`${first.file}\` and \`${second.file}\` beside this file: say with \`definition\` which of them is tested.`;
  return mistakeAtTop({ file }, message);
}

function noDefinition(file: string): string {
  const [usual] = definitionNamesFor(file);
  const beside = usual === undefined ? '' : `, and there is no \`${usual}\` beside it`;
  return `This file does not say what it tests${beside}: name the state machine's file under \`definition\`.`;
}

function mistakeAtTop({ file }: Pick<TestFile, 'file'>, message: string): Mistake {
  return { message, location: { file, span: { start: 0, end: 0 } }, pointer: '' };
}
