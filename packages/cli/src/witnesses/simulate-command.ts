import type { Diagnostic } from '@stepproof/core';
import { shellWord } from '../paths/export/shell-word.ts';
import type { CheckReport } from '../reporters/check-report.ts';
import type { CheckOptions } from '../session/check-options.ts';
import { printable } from '../terminal/printable.ts';

/** The files that an execution was written into. */
export interface SavedWitness {
  readonly input: string;
  /** Nothing where no task is called. */
  readonly mocks: string | undefined;
}

interface Circumstances {
  readonly report: Pick<CheckReport, 'machines'>;
  readonly options: Pick<CheckOptions, 'type'>;
}

/** The command that runs the execution of a finding, to be copied. */
export function simulateCommand(
  diagnostic: Diagnostic,
  { input, mocks }: SavedWitness,
  { report, options }: Circumstances,
): string {
  const machine = machineAround(diagnostic, report.machines);
  const words = ['stepproof', 'simulate', shellWord(diagnostic.location.file)];
  if (machine !== undefined) words.push('--machine', shellWord(machine));
  if (options.type !== undefined) words.push('--type', options.type.toLowerCase());
  words.push('--input', shellWord(input));
  if (mocks !== undefined) words.push('--mocks', shellWord(mocks));
  return printable(words.join(' '));
}

/** The name of the machine that a finding is in, where its file has several. */
function machineAround({ location, pointer }: Diagnostic, machines: CheckReport['machines']): string | undefined {
  const inFile = machines.filter(({ file }) => file === location.file);
  if (inFile.length < 2) return undefined;
  const around = inFile.filter((machine) => `${pointer}/`.startsWith(`${machine.pointer}/`));
  return around.sort((one, other) => other.pointer.length - one.pointer.length)[0]?.name;
}
