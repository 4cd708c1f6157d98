import type { Depth, MachineType } from '@stepproof/core';
import { type Arguments, valueOfOption } from '../arguments.ts';
import { machineTypeOf } from '../common-options.ts';

/** What the command line of `report` asks for. */
export interface ReportOptions {
  /** Files, folders and globs, as `check` has them. */
  readonly paths: readonly string[];
  /** Nothing: what the template or the configuration says. */
  readonly type: MachineType | undefined;
  readonly depth: Depth;
  /** The file that is written; nothing for standard output. */
  readonly output: string | undefined;
}

export function readReportOptions(given: Arguments): ReportOptions {
  const { positionals, switches } = given;
  return {
    paths: positionals.length === 0 ? ['.'] : positionals,
    type: machineTypeOf(given),
    depth: switches.has('no-deep') ? 'shallow' : 'deep',
    output: valueOfOption(given, 'output'),
  };
}
