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
} from '@stepproof/core';
import type { FoundFile } from '../files/found-file.ts';
import { type Reading, readText } from '../files/read-text.ts';
import type { LoadedMachine } from './loaded-machines.ts';
import { machineMeans } from './machine-means.ts';
import type { TestOutcome } from './test-outcome.ts';
import { type TestSession, testSurroundings } from './test-session.ts';

/** Runs the tests of a file, if nothing in it is wrong. Whatever happens, those of other files can still be run. */
export async function runTestFile(file: FoundFile, session: TestSession): Promise<TestOutcome> {
  try {
    const reading = await readText({ ...file, isNamed: true }, session.io);
    if (reading.kind !== 'text') return refused(file, reading);
    session.texts.add(file.shown, reading.text);
    return await runText({ file: file.shown, text: reading.text }, testSurroundings(file, session), session);
  } catch (error) {
    return { kind: 'failed', file: file.shown, error };
  }
}

function refused({ shown }: FoundFile, reading: Exclude<Reading, { kind: 'text' }>): TestOutcome {
  const message = reading.kind === 'refused' ? reading.message : `\`${shown}\` cannot be read.`;
  return { kind: 'refused', file: shown, message };
}

async function runText(text: FileText, surroundings: Surroundings, session: TestSession): Promise<TestOutcome> {
  const { file } = text;
  const readers = await dataReaders();
  const { testFile, mistakes } = readTestFile(text, readers);
  if (testFile === undefined) return { kind: 'mistaken', file, mistakes };
  const loaded = await loadMachine(testFile, surroundings, session);
  if ('message' in loaded) return { kind: 'mistaken', file, mistakes: [loaded] };
  const named = (from: string, path: string) => surroundings.nearby.named(from, path);
  const { prepared, mistakes: faults } = prepareTests(testFile, { ...loaded, readers, named });
  if (faults.length > 0) return { kind: 'mistaken', file, mistakes: faults };
  const results = await runAll(prepared.filter(chosenBy(session)), loaded);
  return { kind: 'tested', file, machine: loaded.tested, results };
}

function chosenBy({ options: { names } }: TestSession): (prepared: PreparedTest) => boolean {
  return ({ test }) => names.length === 0 || names.some((name) => test.name.includes(name));
}

async function runAll(prepared: readonly PreparedTest[], loaded: LoadedMachine): Promise<readonly TestResult[]> {
  const means = await machineMeans(loaded);
  const results: TestResult[] = [];
  for (const test of prepared) results.push(await runTest(test, means));
  return results;
}

/** The machine that a file of tests is for, or what is wrong with how it says so. */
async function loadMachine(
  testFile: TestFile,
  surroundings: Surroundings,
  { machines }: TestSession,
): Promise<LoadedMachine | Mistake> {
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
