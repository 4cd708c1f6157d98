import { type MachineType, usualStart } from '@stepproof/core';
import type { ChosenPaths, Cover } from '@stepproof/reports';
import { type Arguments, valueOfOption } from '../arguments.ts';
import { machineTypeOf, numberOf, onlyFileOf } from '../common-options.ts';
import { UsageError } from '../usage-error.ts';

/** What the command line of `paths` asks for. */
export interface PathsOptions extends ChosenPaths {
  /** The file with the definition, or `-`. */
  readonly file: string;
  /** The name of the machine, where the file has several. */
  readonly machine: string | undefined;
  /** Nothing: what the template or the configuration says, else Standard. */
  readonly type: MachineType | undefined;
  readonly format: PathsFormat;
  /** What the paths are written as, in place of a report. */
  readonly exported: Exported | undefined;
  /** The file or folder with recorded inputs, from which a contract is learned. */
  readonly samples: string | undefined;
  /** The file that is written; nothing for standard output. */
  readonly output: string | undefined;
  /** How many visits of states are thought through at most. */
  readonly budget: number;
  readonly seed: number;
}

export type PathsFormat = 'pretty' | 'json' | 'mermaid' | 'dot';
export type Exported = 'tests' | 'mock-config' | 'test-state' | 'contract';

/** Reads the options of `paths`, whose choices were checked before. Throws a `UsageError` where they cannot be. */
export function readPathsOptions(given: Arguments): PathsOptions {
  const value = (name: string) => valueOfOption(given, name);
  const options: PathsOptions = {
    file: onlyFileOf(given, notOneFile),
    machine: value('machine'),
    type: machineTypeOf(given),
    cover: value('cover') as Cover | undefined,
    to: value('to'),
    format: (value('format') ?? 'pretty') as PathsFormat,
    exported: value('export') as Exported | undefined,
    samples: value('from-samples'),
    output: value('output'),
    budget: numberOf(given, 'budget', usualBudget),
    seed: numberOf(given, 'seed', usualStart.seed),
  };
  refuseContradictions(options, given);
  return options;
}

const notOneFile = {
  none: 'Which definition is to be explored? `stepproof paths order.asl.json`.',
  several: 'One definition is explored at a time.',
};

/** Seconds at most, which are enough for nearly all machines. */
export const usualBudget = 100_000;

function refuseContradictions({ cover, to, exported, output }: PathsOptions, given: Arguments): void {
  if (cover !== undefined && to !== undefined)
    throw new UsageError('`--to` asks for one path and `--cover` for a set of them: take one of the two.');
  if (exported !== undefined && given.values.has('format'))
    throw new UsageError('`--export` has a form of its own: leave out `--format`.');
  if (output !== undefined && exported === undefined)
    throw new UsageError('`--output` names the file for `--export tests`, `mock-config`, `test-state` or `contract`.');
}
