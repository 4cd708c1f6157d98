import { type MachineType, type NeedClass, readGivenValues, type Severity } from '@stepproof/core';
import { type Arguments, valueOfOption } from '../arguments.ts';
import { machineTypeOf, onlyFileOf } from '../common-options.ts';
import { UsageError } from '../usage-error.ts';

/** What the command line of `iam` asks for. */
export interface IamOptions {
  /** The file with the definition or the template, or `-`. */
  readonly file: string;
  /** The name of the machine; nothing for all of the file. */
  readonly machine: string | undefined;
  readonly type: MachineType | undefined;
  /** What is said of parameters and pseudo parameters, by name. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Files with policies of the role. */
  readonly policies: readonly string[];
  readonly boundary: string | undefined;
  readonly details: string | undefined;
  readonly role: string | undefined;
  readonly failOn: Severity | 'never';
  readonly format: 'pretty' | 'json' | 'policy';
  readonly language: PolicyLanguage | undefined;
  /** What is shown of the policies: all, or what is to be changed. */
  readonly shows: 'needs' | 'changes';
  /** What the least policy allows. */
  readonly classes: ReadonlySet<NeedClass>;
}

export type PolicyLanguage = 'sam' | 'cloudformation' | 'terraform' | 'json';

/** Reads the options of `iam`, whose choices were checked before. Throws a `UsageError` where they cannot be. */
export function readIamOptions(given: Arguments): IamOptions {
  const value = (name: string) => valueOfOption(given, name);
  const options: IamOptions = {
    file: onlyFileOf(given, notOneFile),
    machine: value('machine'),
    type: machineTypeOf(given),
    parameters: parametersOf(given),
    policies: given.values.get('policy') ?? [],
    boundary: value('boundary'),
    details: value('authorization-details'),
    role: value('role'),
    failOn: (value('fail-on') ?? 'error') as IamOptions['failOn'],
    format: (value('format') ?? 'pretty') as IamOptions['format'],
    language: value('as') as PolicyLanguage | undefined,
    shows: given.switches.has('diff') ? 'changes' : 'needs',
    classes: new Set<NeedClass>(['required', 'deploy', ...((given.values.get('with') ?? []) as NeedClass[])]),
  };
  refuseContradictions(options, given);
  return options;
}

const notOneFile = {
  none: 'Which template or definition is meant? `stepproof iam template.yaml`.',
  several: 'One file is looked at at a time.',
};

function parametersOf(given: Arguments): ReadonlyMap<string, string> {
  const [account, region] = [valueOfOption(given, 'account'), valueOfOption(given, 'region')];
  const read = readGivenValues({ account, region, parameters: given.values.get('param') });
  const [mistake] = read.mistakes;
  if (mistake !== undefined) throw new UsageError(mistake);
  // Needs are written for the usual partition, whatever the region.
  return new Map([...read.given].filter(([name]) => name !== 'AWS::Partition'));
}

function refuseContradictions({ format, language, shows, details, role }: IamOptions, given: Arguments): void {
  if (language !== undefined && format !== 'policy' && shows !== 'changes')
    throw new UsageError('`--as` says how a policy is written: add `--format policy` or `--diff`.');
  if (given.values.has('with') && format !== 'policy' && shows !== 'changes')
    throw new UsageError('`--with` says what a policy allows: add `--format policy` or `--diff`.');
  if (shows === 'changes' && format !== 'pretty')
    throw new UsageError('`--diff` has a form of its own: leave out `--format`.');
  if (role !== undefined && details === undefined)
    throw new UsageError('`--role` names a role in the file of `--authorization-details`, which is missing.');
}
