import { type Failure, ruleWords, timeWords, type Visit } from '@stepproof/core';
import { printable } from '../../terminal/printable.ts';
import { attemptLines } from './attempt-lines.ts';
import { ShownData } from './shown-data.ts';
import { dataLines, type TracePen, textLines } from './trace-pen.ts';

/** States below each other. Of very many, as a loop brings them forth, the first and the last ones are shown. */
export function visitsLines(visits: readonly Visit[], pen: TracePen): readonly string[] {
  const hidden = pen.detail === 'whole' ? 0 : visits.length - mostVisits;
  if (hidden <= 0) return visits.flatMap((visit) => visitLines(visit, pen));
  const gap = pen.colours.dim(`… ${hidden} more states, which --verbose shows`);
  return [
    ...visits.slice(0, mostVisits / 2).flatMap((visit) => visitLines(visit, pen)),
    gap,
    ...visits.slice(-mostVisits / 2).flatMap((visit) => visitLines(visit, pen)),
  ];
}

const mostVisits = 60;

function visitLines(visit: Visit, pen: TracePen): readonly string[] {
  const { steps, attempts, input } = visit;
  const shown = new ShownData(input, pen);
  return [
    titleOf(visit, pen),
    ...dataLines('in', input, pen).map(pen.colours.dim),
    ...attempts.flatMap((attempt, index) => attemptLines(attempt, { visit, index, shown, pen })),
    ...shown.stepLines(steps),
    ...choiceLines(visit, pen),
    ...catchLines(visit, pen),
    ...assignedLines(visit, pen),
    ...shown.outputLines(visit.output),
    ...failureLines(visit, pen),
  ];
}

function titleOf({ state, enteredAt, failure }: Visit, { colours }: TracePen): string {
  const mark = failure === undefined ? colours.green('●') : colours.red('●');
  const about = [state.type, enteredAt > 0 ? timeWords(enteredAt) : ''].filter((part) => part !== '').join(' · ');
  return `${mark} ${colours.bold(printable(state.name))}  ${colours.dim(about)}`;
}

function choiceLines({ state, rule, next }: Visit, pen: TracePen): readonly string[] {
  if (state.type !== 'Choice' || next === undefined) return [];
  const index = state.rules.findIndex(({ node }) => node === rule);
  const taken = state.rules[index];
  const label = taken === undefined ? 'Default' : `rule ${index + 1} of ${state.rules.length}`;
  const words = taken === undefined ? 'no rule holds' : ruleWords(taken);
  return textLines(label, words, pen);
}

function catchLines({ state, catcher, next }: Visit, pen: TracePen): readonly string[] {
  if (catcher === undefined || !('catchers' in state)) return [];
  const names = catcher.errors.names.map(({ value }) => value).join(', ');
  return textLines(
    '↷ caught',
    `by the catcher for ${names}, which goes on to ${next ?? 'nothing'}`,
    pen,
    pen.colours.yellow,
  );
}

function assignedLines({ assigned }: Visit, pen: TracePen): readonly string[] {
  return Object.entries(assigned ?? {}).flatMap(([name, value]) => dataLines(`$${name} :=`, value, pen));
}

function failureLines({ failure, attempts }: Visit, pen: TracePen): readonly string[] {
  if (failure === undefined || attempts.at(-1)?.failure === failure) return [];
  return failedLines(failure, pen);
}

/** An error with its cause. */
export function failedLines({ error, cause }: Failure, pen: TracePen): readonly string[] {
  const words = [error ?? 'an error without a name', ...(cause === undefined || cause === '' ? [] : [cause])].join(
    ': ',
  );
  return textLines('✗ fails', words, pen, pen.colours.red);
}
