import { type MachineType, usualStart } from '@stepproof/core';
import { type Arguments, valueOfOption } from '../arguments.ts';
import { machineTypeOf, numberOf, onlyFileOf } from '../common-options.ts';
import { standardInput } from '../files/find-files.ts';
import { UsageError } from '../usage-error.ts';

/** What the command line of `simulate` asks for. */
export interface SimulateOptions {
  /** The file with the definition, or `-`. */
  readonly file: string;
  /** The name of the machine, where the file has several. */
  readonly machine: string | undefined;
  /** Values: JSON as it is, a file that holds it, or `-`. */
  readonly input: string | undefined;
  readonly mocks: string | undefined;
  readonly context: string | undefined;
  readonly variables: string | undefined;
  readonly testCase: string | undefined;
  readonly startAt: string | undefined;
  readonly until: string | undefined;
  /** Nothing: what the template or the configuration says, else Standard. */
  readonly type: MachineType | undefined;
  readonly seed: number;
  /** In milliseconds since 1970. */
  readonly startTime: number;
  readonly format: SimulateFormat;
  readonly detail: 'short' | 'whole';
}

export type SimulateFormat = 'pretty' | 'json' | 'history';

const formats: readonly SimulateFormat[] = ['pretty', 'json', 'history'];

/** Reads the options of `simulate`, whose choices were checked before. Throws a `UsageError` where they cannot be. */
export function readSimulateOptions(given: Arguments): SimulateOptions {
  const value = (name: string) => valueOfOption(given, name);
  const options: SimulateOptions = {
    file: onlyFileOf(given, notOneFile),
    machine: value('machine'),
    input: value('input'),
    mocks: value('mocks'),
    context: value('context'),
    variables: value('variables'),
    testCase: value('test-case'),
    startAt: value('start-at'),
    until: value('until'),
    type: machineTypeOf(given),
    seed: numberOf(given, 'seed', usualStart.seed),
    startTime: startTimeOf(value('start-time')),
    format: formats.find((format) => format === value('format')) ?? 'pretty',
    detail: given.switches.has('verbose') ? 'whole' : 'short',
  };
  refuseContradictions(options);
  return options;
}

const notOneFile = {
  none: 'Which definition is to be run? `stepproof simulate order.asl.json`.',
  several: 'One definition is run at a time.',
};

function startTimeOf(written: string | undefined): number {
  if (written === undefined) return usualStart.startTime;
  const isTimestamp = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/i.test(written);
  const time = isTimestamp ? Date.parse(written.toUpperCase()) : Number.NaN;
  if (!Number.isNaN(time)) return time;
  throw new UsageError(
    `\`${written}\` is no value of \`--start-time\`; it takes a time such as \`2026-01-01T00:00:00Z\`.`,
  );
}

function refuseContradictions({ file, input, mocks, context, variables, testCase }: SimulateOptions): void {
  const reading = [file, input, mocks, context, variables].filter((value) => value === standardInput);
  if (reading.length > 1) throw new UsageError('Standard input is read once, so `-` can stand in one place only.');
  if (testCase !== undefined && mocks === undefined) {
    throw new UsageError('`--test-case` names one of the test cases of the file that `--mocks` names.');
  }
}
