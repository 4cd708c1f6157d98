import { type NearbyFiles, type ReadMachines, readMachines } from '@stepproof/checking';
import { lowerStateMachine, type MachineUse, type MissingDefinition, type StateMachine } from '@stepproof/core';
import { SourceTexts } from '@stepproof/reports';
import { foundConfigs } from '../config/config-source.ts';
import { findFiles } from '../files/find-files.ts';
import type { FoundFile } from '../files/found-file.ts';
import { readText } from '../files/read-text.ts';
import type { Io } from '../io.ts';
import { readCheckOptions } from '../session/check-options.ts';
import { type Session, surroundingsOf } from '../session/session.ts';
import { UsageError, unknownName } from '../usage-error.ts';
import { refused } from './refusal.ts';
import type { SimulateOptions } from './simulate-options.ts';
import { refuseUnreadable } from './unreadable-definition.ts';

/** The state machine that is run, with the texts in which places of it are shown. */
export interface MachineToRun {
  readonly use: MachineUse;
  readonly machine: StateMachine;
  readonly texts: SourceTexts;
  /** Where other files beside it are looked for. */
  readonly nearby: NearbyFiles;
}

/** Which machine of which file is meant. */
export type MachineWish = Pick<SimulateOptions, 'file' | 'machine' | 'type'>;

/** Finds the machine that the options name. Throws a `Refusal` or a `UsageError` when there is none, or it cannot be read. */
export async function readMachineToRun(options: MachineWish, io: Io): Promise<MachineToRun> {
  const { read, file } = await readMachinesIn(options, io);
  const use = chosenMachine(read.machines, file.shown, options);
  const texts = textsOf(read, use);
  refuseUnreadable(use, texts);
  return { use, machine: lowerStateMachine(use.root), texts, nearby: read.nearby };
}

/** Reads all machines of the file that the options name. Throws a `Refusal` or a `UsageError` when it cannot be read. */
export async function readMachinesIn(
  options: Omit<MachineWish, 'machine'>,
  io: Io,
): Promise<{ readonly read: ReadMachines; readonly file: FoundFile }> {
  const file = await foundFile(options.file, io);
  return { read: await readMachinesOf(file, options, io), file };
}

/** Reads all machines of a file. Throws a `Refusal` when it cannot be read. */
export async function readMachinesOf(
  file: FoundFile,
  options: Pick<MachineWish, 'type'>,
  io: Io,
): Promise<ReadMachines> {
  const reading = await readText(file, io);
  if (reading.kind !== 'text')
    throw refused(reading.kind === 'refused' ? reading.message : `\`${file.shown}\` holds no definition.`);
  const source = { file: file.shown, text: reading.text, isNamed: file.isNamed };
  return readMachines(source, surroundingsOf(file, sessionFor(file, options, io)));
}

async function foundFile(written: string, io: Io): Promise<FoundFile> {
  const { files, problems } = await findFiles([written], io);
  const [problem] = problems;
  if (problem !== undefined) throw refused(problem.message);
  const [file, more] = files;
  if (file?.isNamed === true && more === undefined) return file;
  throw new UsageError(`\`${written}\` is no single file; name the file that holds the definition.`);
}

/** Only the type of the machine is asked of configurations. */
function sessionFor(file: FoundFile, { type }: Pick<MachineWish, 'type'>, io: Io): Session {
  const options = readCheckOptions({ positionals: [], switches: new Set(), values: new Map() });
  return {
    io,
    options: { ...options, type },
    depth: 'shallow',
    configs: foundConfigs(io),
    listings: [],
    found: file.path === undefined ? new Map() : new Map([[file.path, file]]),
    changed: new Map(),
  };
}

/** The machine of a file that the options name, or the only one. Throws a `Refusal` or a `UsageError` when there is none, or several. */
export function chosenMachine(
  machines: readonly MachineUse[],
  file: string,
  { machine }: Pick<MachineWish, 'machine'>,
): MachineUse {
  const names = machines.map(({ name }) => name);
  if (machines.length === 0) throw refused(`\`${file}\` holds no state machine definition that StepProof reads.`);
  if (machine === undefined && machines.length > 1)
    throw new UsageError(`\`${file}\` has several state machines; name one with \`--machine\`: ${listed(names)}.`);
  const chosen = machine === undefined ? machines : machines.filter(({ name }) => name === machine);
  const [use] = chosen;
  if (use === undefined) throw unknownName(`state machine in \`${file}\` called`, machine ?? '', names);
  const missing = use.declared?.missing;
  if (missing !== undefined) throw refused(`The definition of \`${use.name}\` cannot be read: ${reasons[missing]}.`);
  if (use.root === undefined) throw refused(`The definition of \`${use.name}\` is not known before it is deployed.`);
  return use;
}

const reasons: Readonly<Record<MissingDefinition, string>> = {
  'not-found': 'the file that the template names is not there',
  outside: 'the file that the template names lies outside of the folder',
  unreadable: 'the file that the template names cannot be read',
  'too-large': 'the file that the template names is too large',
};

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function textsOf(read: ReadMachines, use: MachineUse): SourceTexts {
  const result = new SourceTexts();
  addTextsOf(read, use, result);
  return result;
}

/** Adds the texts in which places of a machine are shown. */
export function addTextsOf({ texts, parts }: ReadMachines, { file, tree }: MachineUse, result: SourceTexts): void {
  result.add(file, tree.source.text);
  for (const text of [...texts, ...parts]) result.add(text.file, text.text);
}
