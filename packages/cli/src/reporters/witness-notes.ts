import type { Witness } from '@stepproof/core';
import { cutText, widthOf } from '@stepproof/reports';
import type { Colours } from '../terminal/colours.ts';
import { printable } from '../terminal/printable.ts';
import { mockLines } from './paths/mock-lines.ts';
import { plural } from './summary.ts';
import { shortJson } from './trace/short-json.ts';

/** What a person is told of an execution that shows a finding, each part in one line or several. */
export function witnessNotes(
  { visits, input, mocks, error }: Witness,
  columns: number,
  colours: Colours,
): readonly (readonly string[])[] {
  const room = columns - labelWidth;
  return [
    ['states', [wayThrough(visits, room)]] as const,
    ['input', [shortJson(input, room)]] as const,
    ['mocks', fewLines(mockLines(mocks, room, colours), colours)] as const,
    ['error', error === undefined ? [] : [colours.red(cutText(printable(error), room))]] as const,
  ].flatMap(([label, lines]) => (lines.length === 0 ? [] : [labelled(label, lines)]));
}

const labelWidth = 'states: '.length;

function labelled(label: string, [first = '', ...rest]: readonly string[]): readonly string[] {
  return [`${`${label}:`.padEnd(labelWidth)}${first}`, ...rest.map((line) => ' '.repeat(labelWidth) + line)];
}

/** The whole stands in the JSON report. */
const mostMockLines = 4;

function fewLines(lines: readonly string[], { dim }: Colours): readonly string[] {
  const left = lines.length - mostMockLines;
  return left <= 1 ? lines : [...lines.slice(0, mostMockLines), dim(`… and ${plural(left, 'line')} more`)];
}

/** The states of an execution in order; where they do not fit, those in the middle are only counted. */
function wayThrough(visits: readonly string[], columns: number): string {
  const names = visits.length <= columns ? visits.map(shortName) : [];
  const whole = names.join(arrow);
  if (names.length > 0 && widthOf(whole) <= columns) return whole;
  const { before, after } = endsOf(visits, columns - ` … ${plural(visits.length, 'state')} … `.length - arrow.length);
  const left = visits.length - before.length - after.length;
  return [...before, `… ${plural(left, 'state')} …`, ...after].join(arrow);
}

const arrow = ' → ';
const longestName = 40;

function shortName(name: string): string {
  return cutText(printable(name), longestName);
}

/** As many names from both ends as fit, the last ones first: they show where it ends. */
function endsOf(visits: readonly string[], columns: number) {
  const before: string[] = [];
  const after: string[] = [];
  let room = columns;
  for (let taken = 0; taken < visits.length; taken++) {
    const isLast = after.length <= before.length;
    const name = shortName(visits[isLast ? visits.length - 1 - after.length : before.length] ?? '');
    room -= widthOf(name) + arrow.length;
    if (room < 0 && taken > 0) break;
    if (isLast) after.unshift(name);
    else before.push(name);
  }
  return { before, after };
}
