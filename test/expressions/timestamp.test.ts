import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTimestamp } from '../../packages/core/src/expressions/timestamp.ts';
import { problemsOf, treeOf } from './texts.ts';

test.each([
  ['2016-03-14T01:59:00Z', '2016-03-14T01:59:00.000Z'],
  ['2016-03-14T01:59:00+02:30', '2016-03-13T23:29:00.000Z'],
  ['2016-03-14T01:59:00-00:30', '2016-03-14T02:29:00.000Z'],
  ['2016-02-29T00:00:00Z', '2016-02-29T00:00:00.000Z'],
  ['2000-02-29T00:00:00.5Z', '2000-02-29T00:00:00.500Z'],
  ['0099-12-31T23:59:59Z', '0099-12-31T23:59:59.000Z'],
  ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
])('WAIT-04: %s is an instant', (text, instant) => {
  expect(new Date(treeOf(parseTimestamp(text)).epochMilliseconds).toISOString()).toBe(instant);
});

test('WAIT-06: any number of fractional digits is taken, and nine are kept', () => {
  expect(treeOf(parseTimestamp('2016-03-05T21:29:29.24316725299Z'))).toEqual({
    epochMilliseconds: Date.parse('2016-03-05T21:29:29.243Z'),
    nanoseconds: 167252,
  });
});

test.each([
  ['2016-03-14 01:59:00Z', '10-11 The date and the time of a timestamp are joined by an upper-case `T`.'],
  ['2016-03-14t01:59:00Z', '10-11 The date and the time of a timestamp are joined by an upper-case `T`.'],
  ['2016-03-14T01:59:00', '0-19 A timestamp ends in `Z` or in an offset such as `+02:00`.'],
  ['2016-03-14T01:59:00z', '0-20 A timestamp ends in `Z` or in an offset such as `+02:00`.'],
  ['2016-13-14T01:59:00Z', '0-10 `2016-13-14` is not a date of the calendar.'],
  ['2016-04-31T01:59:00Z', '0-10 `2016-04-31` is not a date of the calendar.'],
  ['1900-02-29T01:59:00Z', '0-10 `1900-02-29` is not a date of the calendar.'],
  ['2016-03-14T25:29:29Z', '11-19 `25:29:29` is not a time of day.'],
  ['2016-03-14T01:59:00+24:00', '19-25 `+24:00` is not an offset from UTC.'],
  ['05-12-2016T21:29:29Z', '0-20 A timestamp is written like `2016-03-14T01:59:00Z`.'],
  ['2016-03-14T01:59:00Z ', '0-21 A timestamp is written like `2016-03-14T01:59:00Z`.'],
  ['{% $now() %}', '0-12 A timestamp is written like `2016-03-14T01:59:00Z`.'],
  ['', '0-0 A timestamp is written like `2016-03-14T01:59:00Z`.'],
])('WAIT-04: %j is refused', (text, problem) => {
  expect(problemsOf(parseTimestamp(text))).toEqual([problem]);
});

test('every instant of a four-digit year is read as the calendar has it', () => {
  const dates = fc.date({
    min: new Date('0000-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(dates, (date) => {
      expect(treeOf(parseTimestamp(date.toISOString())).epochMilliseconds).toBe(date.getTime());
    }),
  );
});
