import { parseArgs } from 'node:util';
import type { OptionDescription, OptionGroup } from './option-description.ts';
import { UsageError, unknownName } from './usage-error.ts';

/** What stands on the command line after the command's name. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly switches: ReadonlySet<string>;
  /** By option: its values, in the order in which they were written. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Reads the arguments of a command. Throws a `UsageError` when they are not what its options allow. */
export function readArguments(args: readonly string[], groups: readonly OptionGroup[]): Arguments {
  const options = groups.flatMap((group) => group.options);
  const known = new Map(options.map((option) => [option.name, option]));
  const { tokens } = parseArgs({
    args: [...args],
    options: parserOptions(options),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const positionals: string[] = [];
  const switches = new Set<string>();
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = known.get(token.name);
    if (option === undefined) throw unknownOption(token.rawName, known.keys());
    if (option.value === undefined) switches.add(switchOf(option, token.value));
    else values.set(option.name, [...(values.get(option.name) ?? []), givenValueOf(option, token)]);
  }
  refuseRepeated(options, values);
  return { positionals, switches, values };
}

/** The only value of an option. */
export function valueOfOption({ values }: Arguments, name: string): string | undefined {
  return values.get(name)?.[0];
}

function parserOptions(options: readonly OptionDescription[]) {
  return Object.fromEntries(
    options.map(({ name, short, value }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short !== undefined && { short }) },
    ]),
  );
}

function unknownOption(written: string, names: Iterable<string>): UsageError {
  return unknownName(
    'option',
    written,
    Array.from(names, (name) => `--${name}`),
  );
}

function switchOf({ name }: OptionDescription, value: string | undefined): string {
  if (value !== undefined) throw new UsageError(`The option \`--${name}\` takes no value.`);
  return name;
}

interface WrittenValue {
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function givenValueOf(
  { name, value: placeholder, choices, takesInput }: OptionDescription,
  { value, inlineValue }: WrittenValue,
): string {
  if (takesInput === true && value === '-') return value;
  if (value === undefined || value === '' || (value.startsWith('-') && inlineValue !== true)) {
    throw new UsageError(`The option \`--${name}\` lacks its value: \`--${name} ${placeholder}\`.`);
  }
  if (choices === undefined || choices.includes(value)) return value;
  throw new UsageError(
    `\`${value}\` is no value of \`--${name}\`; it takes ${choices.map((choice) => `\`${choice}\``).join(', ')}.`,
  );
}

function refuseRepeated(options: readonly OptionDescription[], values: Arguments['values']): void {
  for (const { name, isRepeatable } of options) {
    if (isRepeatable === undefined && (values.get(name)?.length ?? 0) > 1) {
      throw new UsageError(`The option \`--${name}\` stands more than once.`);
    }
  }
}
