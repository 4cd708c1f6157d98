import type { MachineType } from '@stepproof/core';
import { type Arguments, valueOfOption } from './arguments.ts';
import type { OptionDescription, OptionGroup } from './option-description.ts';
import { UsageError } from './usage-error.ts';

/** The group that all commands have, with what they have in it of their own. */
export function outputGroup(...own: readonly OptionDescription[]): OptionGroup {
  return {
    title: 'Output',
    options: [
      ...own,
      { name: 'color', description: 'Colour the output, whatever it goes to.' },
      { name: 'no-color', description: 'Never colour the output.' },
      helpOption,
    ],
  };
}

export const helpOption: OptionDescription = { name: 'help', short: 'h', description: 'Show this help.' };

export function formatOption(choices: readonly string[], description: string): OptionDescription {
  return { name: 'format', value: 'FORMAT', choices, description };
}

export function typeOption(description: string): OptionDescription {
  return { name: 'type', value: 'TYPE', choices: ['standard', 'express'], description };
}

export function machineOption(description: string): OptionDescription {
  return { name: 'machine', value: 'NAME', description };
}

/** Which state machine of a file is run or explored. */
export const machineToRun = [
  machineOption('Which state machine, where the file has several.'),
  typeOption('The type of the state machine, if no template says it. Default: standard.'),
];

export const seedOption: OptionDescription = {
  name: 'seed',
  value: 'NUMBER',
  description: 'What random numbers and ids come from. Default: 1.',
};

export function failOnOption(description: string): OptionDescription {
  const choices = ['error', 'warning', 'info', 'hint', 'never'];
  return { name: 'fail-on', value: 'SEVERITY', choices, description };
}

/** What `--type` says; nothing where it is left out. */
export function machineTypeOf(given: Arguments): MachineType | undefined {
  const written = valueOfOption(given, 'type');
  if (written === undefined) return undefined;
  return written === 'express' ? 'EXPRESS' : 'STANDARD';
}

/** What is said where not one file is named. */
interface FileMistakes {
  readonly none: string;
  readonly several: string;
}

/** The file of a command that takes a single one. Throws a `UsageError` when there is another number of them. */
export function onlyFileOf({ positionals }: Arguments, { none, several }: FileMistakes): string {
  const [file, more] = positionals;
  if (file === undefined) throw new UsageError(none);
  if (more !== undefined) throw new UsageError(several);
  return file;
}

/** The value of an option that takes a whole number. Throws a `UsageError` when it is none. */
export function numberOf<Usual>(given: Arguments, name: string, usual: Usual): number | Usual {
  const written = valueOfOption(given, name);
  if (written === undefined) return usual;
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw new UsageError(`\`${written}\` is no value of \`--${name}\`; it takes a number from 0 to 999,999,999.`);
}
