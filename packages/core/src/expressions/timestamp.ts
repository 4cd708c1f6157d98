import { type ExpressionProblem, malformed, type Parsed, parsed } from './problem.ts';

/** An instant. */
export interface Timestamp {
  /** Milliseconds since 1970-01-01T00:00:00Z, a whole number; negative before that. */
  readonly epochMilliseconds: number;
  /** What the fraction says beyond milliseconds, in nanoseconds: 0 to 999,999. Digits beyond the ninth are dropped. */
  readonly nanoseconds: number;
}

/** The parts of a timestamp as they are written; `fraction` has nine digits. */
interface Fields {
  readonly date: string;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly fraction: string;
  readonly offset: string;
}

/**
 * Reads a timestamp as AWS takes it in `Timestamp`, `TimestampPath` and the Timestamp comparisons: RFC 3339 with an
 * upper-case `T`, and `Z` or a numeric offset. A leap second is taken as the second after it.
 */
export function parseTimestamp(text: string): Parsed<Timestamp> {
  const fields = fieldsOf(text);
  if (fields === undefined) return malformed(shapeProblem(text));
  const problem = rangeProblem(text, fields);
  return problem === undefined ? parsed(instantOf(fields)) : malformed(problem);
}

function fieldsOf(text: string): Fields | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [, date = '', hour, minute, second, fraction = '', offset = ''] = match;
  return {
    date,
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    fraction: fraction.slice(0, 9).padEnd(9, '0'),
    offset,
  };
}

function rangeProblem(text: string, { date, hour, minute, second, offset }: Fields): ExpressionProblem | undefined {
  if (!isDate(date)) return { message: `\`${date}\` is not a date of the calendar.`, start: 0, end: 10 };
  if (hour > 23 || minute > 59 || second > 60) {
    return { message: `\`${text.slice(11, 19)}\` is not a time of day.`, start: 11, end: 19 };
  }
  if (offset === 'Z' || (hourOf(offset) <= 23 && minuteOf(offset) <= 59)) return undefined;
  return { message: `\`${offset}\` is not an offset from UTC.`, start: text.length - offset.length, end: text.length };
}

function isDate(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function hourOf(offset: string): number {
  return Number(offset.slice(1, 3));
}

function minuteOf(offset: string): number {
  return Number(offset.slice(4, 6));
}

function instantOf({ date, hour, minute, second, fraction, offset }: Fields): Timestamp {
  // Date.parse refuses a leap second, so it is given the day alone.
  const seconds = (hour * 60 + minute) * 60 + second - offsetSeconds(offset);
  return {
    epochMilliseconds: Date.parse(`${date}T00:00:00Z`) + seconds * 1000 + Number(fraction.slice(0, 3)),
    nanoseconds: Number(fraction.slice(3)),
  };
}

function offsetSeconds(offset: string): number {
  if (offset === 'Z') return 0;
  return (hourOf(offset) * 60 + minuteOf(offset)) * (offset.startsWith('-') ? -60 : 60);
}

function shapeProblem(text: string): ExpressionProblem {
  if (/^\d{4}-\d{2}-\d{2}[ t]/.test(text)) {
    return { message: 'The date and the time of a timestamp are joined by an upper-case `T`.', start: 10, end: 11 };
  }
  const whole = { start: 0, end: text.length };
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?z?$/.test(text)) {
    return { message: 'A timestamp ends in `Z` or in an offset such as `+02:00`.', ...whole };
  }
  return { message: 'A timestamp is written like `2016-03-14T01:59:00Z`.', ...whole };
}
