import { type ExploredPath, isObject } from '@stepproof/core';
import { safeJson } from '@stepproof/reports';
import { shellWord } from '../../paths/export/shell-word.ts';
import type { Colours } from '../../terminal/colours.ts';
import { printable } from '../../terminal/printable.ts';
import type { PathsReport } from './paths-report.ts';

/** What it takes to repeat a path: its input, its mocks, and the command, to be copied. */
export function recipeFor(path: ExploredPath, report: PathsReport, colours: Colours): readonly (readonly string[])[] {
  const { input, mocks } = path;
  const hasMocks = Object.keys(mocks).length > 0;
  return [
    [colours.cyan('input'), ...safeJson(input, 2).split('\n')],
    hasMocks ? [colours.cyan('mocks'), ...safeJson(mocks, 2).split('\n')] : [],
    [colours.cyan('run it'), `${commandFor(path, report)}`],
  ];
}

function commandFor({ input, mocks }: ExploredPath, { options }: PathsReport): string {
  const words = ['stepproof', 'simulate', shellWord(options.file)];
  if (options.machine !== undefined) words.push('--machine', shellWord(options.machine));
  if (options.type !== undefined) words.push('--type', options.type.toLowerCase());
  if (options.seed !== 1) words.push('--seed', String(options.seed));
  if (!isObject(input) || Object.keys(input).length > 0) words.push('--input', shellWord(safeJson(input)));
  if (Object.keys(mocks).length > 0) words.push('--mocks', shellWord(safeJson(mocks)));
  return printable(words.join(' '));
}
