import type { NearbyFiles, Surroundings } from '@stepproof/checking';
import {
  type FileText,
  type Mistake,
  missingFileMessage,
  mistakeAt,
  nearestName,
  type TestFile,
} from '@stepproof/core';
import type { LoadedMachine, LoadedMachines } from './loaded-machines.ts';

/** What the tests in a text are prepared with. */
export interface TestPlace {
  readonly surroundings: Surroundings;
  /** The machines that are tested, each once, however many texts test it. */
  readonly machines: LoadedMachines;
  /** What the definition beside the text may be called. */
  readonly definitionNames: readonly string[];
}

/** The machine that a file of tests is for, or what is wrong with how it says so. */
export async function loadMachine(
  testFile: TestFile,
  { surroundings, machines, definitionNames }: TestPlace,
): Promise<LoadedMachine | Mistake> {
  const found = definitionOf(testFile, surroundings.nearby, definitionNames);
  if ('message' in found) return found;
  const loading = await machines.load(found, testFile.machine?.value, surroundings);
  if (!('problem' in loading)) return loading;
  const at = testFile.machine ?? testFile.definition;
  const nearest = testFile.machine && nearestName(testFile.machine.value, loading.names);
  const message = nearest === undefined ? loading.problem : `${loading.problem} Did you mean \`${nearest}\`?`;
  return at === undefined ? mistakeAtTop(testFile, message) : mistakeAt(at, message);
}

function definitionOf(
  { file, definition }: TestFile,
  nearby: NearbyFiles,
  namesBeside: readonly string[],
): FileText | Mistake {
  if (definition !== undefined) {
    const found = nearby.named(file, definition.value);
    return typeof found === 'string' ? mistakeAt(definition, missingFileMessage(found, definition.value)) : found;
  }
  const beside = namesBeside.map((name) => nearby.named(file, name));
  const [first, second] = beside.filter((found) => typeof found !== 'string');
  if (first === undefined) return mistakeAtTop({ file }, noDefinition(namesBeside));
  if (second === undefined) return first;
  const message = `There are \`${first.file}\` and \`${second.file}\` beside this file: say with \`definition\` which of them is tested.`;
  return mistakeAtTop({ file }, message);
}

function noDefinition([usual]: readonly string[]): string {
  const beside = usual === undefined ? '' : `, and there is no \`${usual}\` beside it`;
  return `This file does not say what it tests${beside}: name the state machine's file under \`definition\`.`;
}

function mistakeAtTop({ file }: Pick<TestFile, 'file'>, message: string): Mistake {
  return { message, location: { file, span: { start: 0, end: 0 } }, pointer: '' };
}
