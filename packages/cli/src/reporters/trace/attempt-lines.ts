import { type Attempt, type ScopeRun, timeWords, type Visit } from '@stepproof/core';
import type { ShownData } from './shown-data.ts';
import { dataLines, nested, penWithin, type TracePen, textLines } from './trace-pen.ts';
import { failedLines, visitsLines } from './visit-lines.ts';

interface AttemptPlace {
  readonly visit: Visit;
  readonly index: number;
  readonly shown: ShownData;
  readonly pen: TracePen;
}

/** One try of a Task, Parallel or Map state. */
export function attemptLines(attempt: Attempt, place: AttemptPlace): readonly string[] {
  const { index, shown, pen } = place;
  const { steps, runs, failure, startedAt } = attempt;
  const result = steps.findIndex(({ field }) => field === 'result');
  const before = result === -1 ? steps : steps.slice(0, result);
  return [
    ...(index === 0 ? [] : textLines(`try ${index + 1}`, `at ${timeWords(startedAt)}`, pen)),
    ...shown.stepLines(before),
    ...runsLines(runs, pen),
    ...(result === -1 ? [] : shown.stepLines(steps.slice(result))),
    ...(failure === undefined ? [] : failedLines(failure, pen)),
    ...retryLines(attempt, place),
  ];
}

function retryLines({ retry }: Attempt, { visit, index, pen }: AttemptPlace): readonly string[] {
  if (retry === undefined) return [];
  const { retrier, delaySeconds } = retry;
  const earlier = visit.attempts.slice(0, index + 1).filter((attempt) => attempt.retry?.retrier === retrier);
  const most = retrier.maxAttempts.kind === 'present' ? retrier.maxAttempts.value : usualAttempts;
  const words = `after ${timeWords(delaySeconds * 1000)}, ${earlier.length} of ${most}`;
  return textLines('↻ retries', words, pen, pen.colours.yellow);
}

/** How often a retrier retries that does not say it. */
const usualAttempts = 3;

/** Of many iterations the first ones are shown, and the first that fail. */
function runsLines(runs: readonly ScopeRun[], pen: TracePen): readonly string[] {
  const shown = pen.detail === 'whole' ? runs : worthShowing(runs);
  const hidden = runs.length - shown.length;
  const lines = shown.flatMap((run) => runLines(run, pen));
  return hidden === 0 ? lines : [...lines, pen.colours.dim(`  … ${hidden} more, which --verbose shows`)];
}

const mostRuns = 5;

function worthShowing(runs: readonly ScopeRun[]): readonly ScopeRun[] {
  if (runs.length <= mostRuns) return runs;
  const failed = runs.filter(({ failure }) => failure !== undefined).slice(0, 2);
  return runs.filter((run, index) => index < mostRuns - 2 || failed.includes(run));
}

function runLines(run: ScopeRun, pen: TracePen): readonly string[] {
  const { colours } = pen;
  const title = `${run.kind} ${run.index}`;
  const time = run.startedAt > 0 ? colours.dim(` · ${timeWords(run.startedAt)}`) : '';
  const inner = penWithin(pen);
  const [end = '', ...more] = endLines(run, inner);
  return [
    `  ${colours.dim('┌')} ${colours.bold(title)}${time}`,
    ...nested(visitsLines(run.visits, inner), pen),
    `  ${colours.dim('└')} ${end}`,
    ...more.map((line) => `    ${line}`),
  ];
}

/** What a branch or an iteration came to. The failure itself was shown where it happened. */
function endLines(run: ScopeRun, pen: TracePen): readonly string[] {
  if (run.aborted)
    return textLines('■ stopped', 'because another one failed or the time was up', pen, pen.colours.yellow);
  if (run.failure !== undefined)
    return textLines('✗ fails', run.failure.error ?? 'an error without a name', pen, pen.colours.red);
  return run.output === undefined ? [''] : dataLines('out', run.output, { ...pen, detail: 'short' });
}
