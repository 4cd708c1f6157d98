import { element, textElement } from '@stepproof/diagram';
import { stepButton } from '../parts/button.ts';
import { dataBlock } from '../parts/json.ts';
import { badge, notice, section } from '../parts/section.ts';
import type { ToldRun, ToldVisit } from '../told.ts';
import { momentsOf } from './moments.ts';

/** One step of an execution: what came into a state, what each field made of it, and what left it. Steps are counted from zero. */
export function tracePanel(run: ToldRun, at: number): string {
  const moments = momentsOf(run.trace);
  const moment = moments[at];
  if (moment === undefined) return section('trace', 'Trace', notice('No state was entered.'));
  const { visit } = moment;
  const isLast = at === moments.length - 1;
  const steps = element(
    'p',
    { class: 'buttons' },
    stepButton('Step back', at - 1, at === 0),
    stepButton('Step on', at + 1, isLast),
    textElement('span', { role: 'status' }, `Step ${at + 1} of ${moments.length}, after ${visit.enteredAt} s`),
  );
  return section('trace', 'Trace', steps, visitPart(visit), ...(isLast ? [endPart(run)] : []));
}

function visitPart(visit: ToldVisit): string {
  const { state, type, input, output, error, cause, failed, next } = visit;
  const title = element('h3', {}, textElement('span', { class: 'name' }, state), badge(type, 'type'));
  const end =
    failed === true ? failurePart(error, cause) : [textElement('h4', {}, 'Data out'), dataBlock(output, 'Data out')];
  return element(
    'div',
    { class: 'visit' },
    title,
    textElement('h4', {}, 'Data in'),
    dataBlock(input, 'Data in'),
    ...stepsOf(visit).flatMap(({ field, value }) => [textElement('h4', {}, field), dataBlock(value, field)]),
    ...end,
    ...(next === undefined ? [] : [textElement('p', { class: 'next' }, `Next is ${next}.`)]),
  );
}

/** What happens again for each attempt is told of the last one. */
function stepsOf({ steps, attempts = [], assigned = {} }: ToldVisit) {
  const variables = Object.keys(assigned).length === 0 ? [] : [{ field: 'Assign', value: assigned as unknown }];
  return [...steps, ...(attempts.at(-1)?.steps ?? []), ...variables];
}

function failurePart(error = 'It fails', cause: string | undefined): readonly string[] {
  const words = cause === undefined ? error : `${error}: ${cause}`;
  return [textElement('p', { class: 'failure' }, words)];
}

function endPart({ status, error, reason }: ToldRun): string {
  const words = [`The execution ends: ${status.toLowerCase()}`, error, reason].filter((word) => word !== undefined);
  return textElement('p', { class: 'end' }, `${words.join(', ')}.`);
}
