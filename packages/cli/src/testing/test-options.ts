import type { Arguments } from '../arguments.ts';
import { valueOfOption } from '../arguments.ts';
import { standardInput } from '../files/find-files.ts';
import { UsageError } from '../usage-error.ts';

/** What the command line of `test` asks for. */
export interface TestOptions {
  readonly paths: readonly string[];
  /** Texts of which the name of a test has to contain one; all tests are run where there are none. */
  readonly names: readonly string[];
  readonly format: TestFormat;
  readonly coverage: CoverageOptions | undefined;
}

export type TestFormat = 'pretty' | 'json' | 'junit';

export interface CoverageOptions {
  readonly format: CoverageFormat;
  /** Where it is written; nothing for a table among the results. */
  readonly file: string | undefined;
  /** In percent of the states, and of the transitions. */
  readonly minimum: number | undefined;
}

export type CoverageFormat = 'text' | 'json' | 'lcov';

/** Reads the options of `test`, whose choices were checked before. Throws a `UsageError` where they contradict. */
export function readTestOptions(given: Arguments): TestOptions {
  if (given.positionals.includes(standardInput))
    throw new UsageError('Tests stand beside what they test, so they are read from files and not from standard input.');
  const format = (valueOfOption(given, 'format') ?? 'pretty') as TestFormat;
  const coverage = coverageOptions(given);
  if (format === 'junit' && given.switches.has('coverage') && coverage?.file === undefined)
    throw new UsageError('JUnit has no place for coverage: add `--coverage-file FILE`.');
  return { paths: given.positionals, names: given.values.get('test') ?? [], format, coverage };
}

function coverageOptions(given: Arguments): CoverageOptions | undefined {
  const format = valueOfOption(given, 'coverage-format') as CoverageFormat | undefined;
  const file = valueOfOption(given, 'coverage-file');
  const minimum = valueOfOption(given, 'min-coverage');
  if (!given.switches.has('coverage') && [format, file, minimum].every((value) => value === undefined))
    return undefined;
  const options = { format: format ?? 'text', file, minimum: minimum === undefined ? undefined : percent(minimum) };
  if (options.format !== 'text' && file === undefined)
    throw new UsageError(
      `\`--coverage-format ${options.format}\` writes a file: add \`--coverage-file ${usualFiles[options.format]}\`.`,
    );
  return options;
}

const usualFiles: Readonly<Record<Exclude<CoverageFormat, 'text'>, string>> = {
  json: 'coverage.json',
  lcov: 'lcov.info',
};

function percent(written: string): number {
  const number = Number(written);
  if (/^\d{1,3}(\.\d+)?$/.test(written) && number <= 100) return number;
  throw new UsageError(`\`${written}\` is no value of \`--min-coverage\`; it takes percents from 0 to 100.`);
}
