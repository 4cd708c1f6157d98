import { type DataStep, jsonText, type Value, type Visit } from '@stepproof/core';
import { printable } from '../../terminal/printable.ts';
import { attemptLines } from './attempt-lines.ts';
import { ruleWords } from './choice-words.ts';
import { timeWords } from './time-words.ts';
import { dataLines, type TracePen, textLine } from './trace-pen.ts';

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
    ...dataLines('in', input, pen),
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

/** The data as it was shown last: a step that leaves it as it is needs no line. */
export class ShownData {
  #last: Value;
  readonly #pen: TracePen;

  constructor(input: Value, pen: TracePen) {
    this.#last = input;
    this.#pen = pen;
  }

  stepLines(steps: readonly DataStep[]): readonly string[] {
    return steps.flatMap(({ field, value }) => {
      const isNew = field === 'result' || this.#pen.detail === 'whole' || !areEqual(value, this.#last);
      this.#last = value;
      return isNew ? dataLines(field, value, this.#pen) : [];
    });
  }

  outputLines(output: Value | undefined): readonly string[] {
    return output === undefined || areEqual(output, this.#last) ? [] : dataLines('out', output, this.#pen);
  }
}

function areEqual(one: Value, other: Value): boolean {
  return one === other || jsonText(one) === jsonText(other);
}

function choiceLines({ state, rule, next }: Visit, pen: TracePen): readonly string[] {
  if (state.type !== 'Choice' || next === undefined) return [];
  const index = state.rules.findIndex(({ node }) => node === rule);
  const taken = state.rules[index];
  const label = taken === undefined ? 'Default' : `rule ${index + 1} of ${state.rules.length}`;
  const words = taken === undefined ? 'no rule holds' : ruleWords(taken);
  return [textLine(label, words, pen), textLine('→', next, pen)];
}

function catchLines({ state, catcher, next }: Visit, pen: TracePen): readonly string[] {
  if (catcher === undefined || !('catchers' in state)) return [];
  const names = catcher.errors.names.map(({ value }) => value).join(', ');
  return [textLine(`catcher ${state.catchers.indexOf(catcher) + 1}`, `${names} → ${next ?? ''}`, pen)];
}

function assignedLines({ assigned }: Visit, pen: TracePen): readonly string[] {
  return Object.entries(assigned ?? {}).flatMap(([name, value]) => dataLines(`$${name} :=`, value, pen));
}

function failureLines({ failure, attempts }: Visit, pen: TracePen): readonly string[] {
  if (failure === undefined || attempts.at(-1)?.failure === failure) return [];
  return [failureLine(failure, pen)];
}

/** An error in one line. */
export function failureLine(
  { error, cause }: { readonly error?: string | undefined; readonly cause?: string | undefined },
  pen: TracePen,
): string {
  const words = [error ?? 'an error without a name', ...(cause === undefined || cause === '' ? [] : [cause])].join(
    ': ',
  );
  return pen.colours.red(textLine('✗ fails', words, { ...pen, colours: { ...pen.colours, cyan: (text) => text } }));
}
