import type { Mistake, TestResult } from '@stepproof/core';
import type { TestCounts, TestedFile, TestOutcome, ToldTests } from '@stepproof/reports';
import { type Colours, coloursFor } from '../../terminal/colours.ts';
import { printable } from '../../terminal/printable.ts';
import { columnsFor, type FramePen, sentence } from '../frames.ts';
import { plural } from '../summary.ts';
import { coverageAsText } from './coverage-text.ts';
import { drawFailure } from './failure.ts';
import { drawPlace } from './places.ts';
import type { TestReporter } from './test-report.ts';

/** All tests by file, then what failed and why, for people. What is nearest to the prompt is what matters most. */
export function reportTestsPretty(report: ToldTests, io: Parameters<TestReporter>[1]): string {
  const colours = coloursFor(io.stdout, io);
  const pen: FramePen = { colours, columns: columnsFor(io.stdout), texts: report.texts };
  const outcomes = report.outcomes.filter(hasSomething);
  if (outcomes.length === 0) return '';
  const coverage = report.coverage && coverageAsText(report.coverage, report.texts, colours);
  const parts = [
    ...outcomes.map((outcome) => drawOutcome(outcome, colours)),
    ...outcomes.flatMap((outcome) => drawTroubles(outcome, pen)),
    ...(coverage === undefined || coverage === '' ? [] : [coverage]),
    summaryOf(report.counts, outcomes.length, colours),
  ];
  return `${parts
    .filter((part) => part !== '')
    .join('\n\n')
    .trimEnd()}\n`;
}

/** Whether anything is to be told of a file; `--test` may have chosen none of its tests. */
function hasSomething(outcome: TestOutcome): boolean {
  return outcome.kind !== 'tested' || outcome.results.length > 0;
}

function drawOutcome(outcome: TestOutcome, colours: Colours): string {
  const file = colours.bold(printable(outcome.file));
  if (outcome.kind === 'tested')
    return [file, ...outcome.results.map((result) => `  ${drawResult(result, colours)}`)].join('\n');
  return `${file}\n  ${colours.red('✗ not run')}`;
}

function drawResult({ kind, test }: TestResult, colours: Colours): string {
  const name = printable(test.name);
  if (kind === 'passed') return `${colours.green('✓')} ${name}`;
  if (kind === 'failed') return `${colours.red('✗')} ${colours.red(name)}`;
  const reason = test.skip ? `: ${printable(test.skip)}` : '';
  return colours.dim(`- ${name} (skipped${reason})`);
}

function drawTroubles(outcome: TestOutcome, pen: FramePen): readonly string[] {
  if (outcome.kind === 'mistaken') return outcome.mistakes.map((mistake) => drawMistake(mistake, pen));
  return outcome.kind === 'tested' ? failuresOf(outcome, pen) : [];
}

function failuresOf({ results }: TestedFile, pen: FramePen): readonly string[] {
  return results.flatMap((result) => (result.kind === 'failed' ? [drawFailure(result, pen)] : []));
}

function drawMistake({ message, location }: Mistake, pen: FramePen): string {
  const { colours } = pen;
  const title = `${colours.red(colours.bold('error'))}: ${sentence(message, colours)}`;
  return [title, ...drawPlace(location, pen, colours.red)].join('\n');
}

function summaryOf(counts: TestCounts, fileCount: number, colours: Colours): string {
  const { passed, failed, skipped, refused } = counts;
  const parts = [
    ...(failed > 0 ? [colours.red(colours.bold(`${failed} failed`))] : []),
    ...(passed > 0 || failed + skipped + refused === 0 ? [colours.green(`${passed} passed`)] : []),
    ...(skipped > 0 ? [colours.yellow(`${skipped} skipped`)] : []),
  ];
  const unread = refused > 0 ? `${colours.red(colours.bold(`${plural(refused, 'file')} not run`))}` : '';
  const tests = parts.length === 0 ? '' : `${parts.join(', ')} in ${plural(fileCount - refused, 'file')}`;
  return `${[tests, unread].filter((part) => part !== '').join(', ')}.`;
}
