import { parseTimestamp } from '../../expressions/timestamp.ts';
import { type Automaton, anyText } from './automaton.ts';
import { buildAutomaton, type PlannedEdge } from './build.ts';

/** The texts that AWS takes as timestamps, made when it is first asked for. */
export function timestampTexts(): Automaton {
  timestamps ??= buildAutomaton({
    start: '',
    keyOf: (prefix) => prefix,
    accepts: (prefix) => parseTimestamp(prefix).kind === 'parsed',
    edgesOf: edgesAfter,
  });
  return timestamps ?? anyText;
}

let timestamps: Automaton | undefined;

/** What no timestamp begins with. */
const lost = 'lost';

/** In the order of their units. */
const signs = '+-.0123456789:TZ';

function edgesAfter(prefix: string): readonly PlannedEdge<string>[] {
  const edges: PlannedEdge<string>[] = [{ from: 0, to: lost }];
  for (const sign of prefix === lost ? '' : signs) {
    const unit = sign.charCodeAt(0);
    if (edges.at(-1)?.from === unit) edges.pop();
    edges.push({ from: unit, to: after(prefix + sign) }, { from: unit + 1, to: lost });
  }
  return edges;
}

function after(prefix: string): string {
  return canBeCompleted(prefix) ? representative(prefix) : lost;
}

/** Whatever a timestamp begins with becomes one with the rest of one of these. */
const wholes = ['0000-00-00T00:00:00Z', '1111-11-11T11:11:11Z'];
const dateAndTime = '0000-00-00T00:00:00'.length;
const ends = ['', 'Z', '0Z', '00:00', '0:00', ':00', '00', '0'];

function canBeCompleted(prefix: string): boolean {
  const rests = prefix.length < dateAndTime ? wholes.map((whole) => whole.slice(prefix.length)) : ends;
  return rests.some((rest) => parseTimestamp(prefix + rest).kind === 'parsed');
}

/** A prefix that the same texts complete: what matters of a year is whether it is a leap year, and of a month its days. */
function representative(prefix: string): string {
  if (prefix.length < 5) return yearLike(prefix);
  if (prefix.length < 7) return yearLike(prefix.slice(0, 4)) + prefix.slice(4);
  if (prefix.length < 10) return monthLike(prefix.slice(0, 7)) + prefix.slice(7);
  return `2000-01-01${timeLike(prefix.slice(10))}`;
}

function yearLike(digits: string): string {
  const year = Number(digits.padEnd(4, '1'));
  const century = Math.floor(year / 100);
  if (digits.length < 2) return digits === '' ? '' : century % 20 < 10 ? '2' : '1';
  const hundreds = century % 4 === 0 ? '20' : '21';
  if (digits.length === 2) return hundreds;
  const third = digits.charAt(2);
  if (digits.length === 3) return hundreds + (third === '0' ? '0' : Number(third) % 2 === 0 ? '2' : '1');
  return isLeap(year) ? '2000' : '2001';
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function monthLike(yearAndMonth: string): string {
  const month = yearAndMonth.slice(5);
  if (month === '02') return `${yearLike(yearAndMonth.slice(0, 4))}-02`;
  return ['04', '06', '09', '11'].includes(month) ? '2000-04' : '2000-01';
}

function timeLike(time: string): string {
  const fraction = time.replace(/\.\d+/, '.0');
  return fraction.replace(/(?<=[T:+-])\d\d/g, '00');
}
