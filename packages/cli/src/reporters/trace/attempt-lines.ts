import type { Attempt, ScopeRun, Visit } from '@stepproof/core';
import { timeWords } from './time-words.ts';
import { dataLines, nested, penWithin, type TracePen, textLine } from './trace-pen.ts';
import { failureLine, type ShownData, visitsLines } from './visit-lines.ts';

interface AttemptPlace {
  readonly visit: Visit;
  readonly index: number;
  readonly shown: ShownData;
  readonly pen: TracePen;
}

/** One try of a Task, Parallel or Map state. */
export function attemptLines(attempt: Attempt, { visit, index, shown, pen }: AttemptPlace): readonly string[] {
  const { steps, runs, failure, startedAt } = attempt;
  const result = steps.findIndex(({ field }) => field === 'result');
  const before = result === -1 ? steps : steps.slice(0, result);
  return [
    ...(index === 0 ? [] : [textLine(`try ${index + 1}`, `at ${timeWords(startedAt)}`, pen)]),
    ...shown.stepLines(before),
    ...runsLines(runs, pen),
    ...(result === -1 ? [] : shown.stepLines(steps.slice(result))),
    ...(failure === undefined ? [] : [failureLine(failure, pen)]),
    ...retryLines(attempt, visit, pen),
  ];
}

function retryLines({ retry }: Attempt, { state }: Visit, pen: TracePen): readonly string[] {
  if (retry === undefined || !('retriers' in state)) return [];
  const { retrier, delaySeconds } = retry;
  const names = retrier.errors.names.map(({ value }) => value).join(', ');
  const line = textLine('↻ retries', `after ${timeWords(delaySeconds * 1000)}, for ${names}`, {
    ...pen,
    colours: { ...pen.colours, cyan: (text) => text },
  });
  return [pen.colours.yellow(line)];
}

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
  const inner = penWithin(pen);
  const title = `${run.kind} ${run.index}`;
  return [
    `  ${colours.dim('┌')} ${colours.bold(title)}${run.startedAt > 0 ? colours.dim(`  ${timeWords(run.startedAt)}`) : ''}`,
    ...nested(visitsLines(run.visits, inner), pen),
    `  ${colours.dim('└')} ${endLine(run, inner).trimStart()}`,
  ];
}

function endLine(run: ScopeRun, pen: TracePen): string {
  if (run.aborted) return pen.colours.yellow('stopped, because another one failed or the time was up');
  if (run.failure !== undefined) return failureLine(run.failure, pen);
  return run.output === undefined
    ? pen.colours.dim('no end')
    : (dataLines('out', run.output, { ...pen, detail: 'short' })[0] ?? '');
}
