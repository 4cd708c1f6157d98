import { type Depth, type MachineType, type RuleLevel, rules, type Severity, severities } from '@stepproof/core';
import { type Arguments, valueOfOption } from '../arguments.ts';
import { machineTypeOf, numberOf } from '../common-options.ts';
import { standardInput } from '../files/find-files.ts';
import { UsageError, unknownName, unknownRule } from '../usage-error.ts';

/** What the command line of `check` asks for. */
export interface CheckOptions {
  readonly paths: readonly string[];
  readonly stdinFilename: string | undefined;
  /** Nothing: that of the configuration. */
  readonly type: MachineType | undefined;
  readonly config: { readonly kind: 'search' | 'none' } | { readonly kind: 'file'; readonly file: string };
  /** What `--rule` sets, which wins over every configuration. */
  readonly levels: ReadonlyMap<string, RuleLevel>;
  /** The files that list what there is in AWS, besides those of the configuration. */
  readonly inventory: readonly string[];
  /** Whether executions are tried out; nothing: what the configuration says. */
  readonly depth: Depth | undefined;
  readonly fix: 'none' | 'write' | 'show';
  readonly failOn: Severity | 'never';
  readonly maxWarnings: number | undefined;
  readonly report: 'all' | 'errors';
  readonly format: Format;
  /** The file that the report is written into. */
  readonly output: string | undefined;
  /** The file with the findings that were there before; nothing: what the configuration says. */
  readonly baseline: string | undefined;
  readonly updatesBaseline: boolean;
  /** The revision of git since which something has to have changed for a file to be checked; nothing: all are. */
  readonly since: string | undefined;
  /** Nothing: findings are not kept from run to run; a folder where the user named one. */
  readonly cache: { readonly folder: string | undefined } | undefined;
  /** How many threads check files, the own one among them. */
  readonly jobs: number | 'auto';
  /** The folder that executions which show findings are written into. */
  readonly witnesses: string | undefined;
}

export type Format = 'pretty' | 'json' | 'github' | 'sarif' | 'junit' | 'gitlab';

const formats: readonly Format[] = ['pretty', 'json', 'github', 'sarif', 'junit', 'gitlab'];

/** Reads the options of `check`, whose choices were checked before. Throws a `UsageError` where they contradict. */
export function readCheckOptions(given: Arguments): CheckOptions {
  const options: CheckOptions = {
    paths: given.positionals,
    stdinFilename: valueOfOption(given, 'stdin-filename'),
    type: machineTypeOf(given),
    config: configOption(given),
    levels: levelsOf(given.values.get('rule') ?? []),
    inventory: given.values.get('inventory') ?? [],
    depth: depthOption(given.switches),
    fix: fixOption(given.switches),
    failOn: choiceOf(given, 'fail-on', [...severities, 'never' as const]) ?? 'error',
    maxWarnings: numberOf(given, 'max-warnings', undefined),
    report: given.switches.has('quiet') ? 'errors' : 'all',
    format: choiceOf(given, 'format', formats) ?? 'pretty',
    output: valueOfOption(given, 'output'),
    baseline: valueOfOption(given, 'baseline'),
    updatesBaseline: given.switches.has('update-baseline'),
    since: valueOfOption(given, 'since'),
    cache: cacheOption(given),
    jobs: jobsOption(given),
    witnesses: valueOfOption(given, 'save-witnesses'),
  };
  refuseContradictions(options);
  return options;
}

/** Those of `stepproof check` alone: this folder and those below, by their configurations. */
export function usualCheckOptions(): CheckOptions {
  return readCheckOptions({ positionals: [], switches: new Set(), values: new Map() });
}

function choiceOf<Choice extends string>(
  given: Arguments,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const written = valueOfOption(given, name);
  return choices.find((choice) => choice === written);
}

function configOption(given: Arguments): CheckOptions['config'] {
  const file = valueOfOption(given, 'config');
  const isOff = given.switches.has('no-config');
  if (file !== undefined && isOff) throw new UsageError('`--config` and `--no-config` exclude each other.');
  if (file !== undefined) return { kind: 'file', file };
  return { kind: isOff ? 'none' : 'search' };
}

function depthOption(switches: Arguments['switches']): CheckOptions['depth'] {
  const [isDeep, isShallow] = [switches.has('deep'), switches.has('no-deep')];
  if (isDeep && isShallow) throw new UsageError('`--deep` and `--no-deep` exclude each other.');
  if (isDeep) return 'deep';
  return isShallow ? 'shallow' : undefined;
}

function fixOption(switches: Arguments['switches']): CheckOptions['fix'] {
  if (switches.has('fix-dry-run')) return 'show';
  return switches.has('fix') ? 'write' : 'none';
}

/** Who says where findings are kept wants them to be kept. */
function cacheOption(given: Arguments): CheckOptions['cache'] {
  const folder = valueOfOption(given, 'cache-location');
  return folder === undefined && !given.switches.has('cache') ? undefined : { folder };
}

function jobsOption(given: Arguments): CheckOptions['jobs'] {
  const written = valueOfOption(given, 'jobs');
  if (written === undefined) return 1;
  if (written === 'auto') return 'auto';
  if (/^[1-9]\d?$/.test(written) && Number(written) <= mostJobs) return Number(written);
  throw new UsageError(
    `\`${written}\` is no value of \`--jobs\`; it takes \`auto\` or a number from 1 to ${mostJobs}.`,
  );
}

/** Each thread takes memory of its own, and reads what all read. */
export const mostJobs = 64;

const ruleLevels: readonly RuleLevel[] = [...severities, 'off'];

function levelsOf(written: readonly string[]): ReadonlyMap<string, RuleLevel> {
  const ids = rules.map((rule) => rule.id);
  return new Map(written.map((pair) => readLevel(pair, ids)));
}

function readLevel(pair: string, ids: readonly string[]): readonly [string, RuleLevel] {
  const equals = pair.indexOf('=');
  if (equals === -1) throw new UsageError(`\`--rule ${pair}\` lacks a severity: \`--rule ${pair}=warning\`.`);
  const id = pair.slice(0, equals);
  if (!ids.includes(id)) throw unknownRule(id, ids);
  const severity = pair.slice(equals + 1);
  const level = ruleLevels.find((known) => known === severity);
  if (level === undefined) throw unknownName('severity', severity, ruleLevels);
  return [id, level];
}

/** Whether a person reads standard output, which has what the file of `--output` is not for. */
export function isForPeople({ format, output }: CheckOptions): boolean {
  return format === 'pretty' || output !== undefined;
}

function refuseContradictions({ paths, stdinFilename, fix, since }: CheckOptions): void {
  const readsInput = paths.includes(standardInput);
  if (readsInput && fix === 'write') {
    throw new UsageError('`--fix` writes files, and standard input is none; `--fix-dry-run` shows the fixes.');
  }
  if (readsInput && since !== undefined) {
    throw new UsageError('`--since` asks git which files changed, and standard input is none.');
  }
  if (stdinFilename !== undefined && !readsInput) {
    throw new UsageError('`--stdin-filename` names standard input, which is read with `-`: `stepproof check -`.');
  }
}
