import { expect, test } from 'vitest';
import { Halt } from '../../../packages/core/src/interpreter/failure.ts';
import { CsvReader } from '../../../packages/core/src/interpreter/items/csv.ts';
import { Random } from '../../fuzz/random.ts';

test.each([
  ['nothing', '', []],
  ['one record', 'a,b', [['a', 'b']]],
  ['a newline at the end', 'a,b\n', [['a', 'b']]],
  ['every kind of newline', 'a\nb\r\nc\rd', [['a'], ['b'], ['c'], ['d']]],
  ['blank lines', 'a\n\nb', [['a'], [''], ['b']]],
  ['blanks, which are kept', ' a , \n   \n', [[' a ', ' '], ['   ']]],
  ['empty fields', ',,', [['', '', '']]],
  ['quotes around a delimiter', '"a,b",c', [['a,b', 'c']]],
  ['quotes around newlines', '"a\nb\r\nc",d', [['a\nb\r\nc', 'd']]],
  ['repeated quotes', '"say ""hi""",x', [['say "hi"', 'x']]],
  ['an empty quoted field', '"",x', [['', 'x']]],
  ['repeated quotes without enclosing ones', '{""n"":1}', [['{"n":1}']]],
  ['single quotes, which are text', "'a,b'", [["'a", "b'"]]],
  ['a quote within a field', 'a"b,c', [['a"b', 'c']]],
  ['text behind the closing quote', '"a"b,c', [['ab', 'c']]],
  ['a repeated backslash', 'C:\\\\old files\\\\a.txt,12', [['C:\\old files\\a.txt', '12']]],
  ['an escaped delimiter', 'a\\,b,c', [['a,b', 'c']]],
  ['an escaped quote', '"a\\"b",c', [['a"b', 'c']]],
  ['a backslash before anything else, which goes', 'a\\n,"b\\t"', [['an', 'bt']]],
  ['a backslash at the end', 'a\\', [['a']]],
])('reads %s', (_name, text, records) => {
  expect(recordsOf(text, ',')).toEqual(records);
});

test.each([',', '|', ';', ' ', '\t'])('takes the delimiter %j, and others as text', (delimiter) => {
  const others = [',', '|', ';', ' ', '\t'].filter((other) => other !== delimiter).join('');
  expect(recordsOf(`a${delimiter}b\\${delimiter}c${delimiter}${others}`, delimiter)).toEqual([
    ['a', `b${delimiter}c`, others],
  ]);
});

test('keeps as many fields as asked for', () => {
  const reader = new CsvReader('a,b,c\nd', ',');
  expect([reader.next(2), reader.next(2), reader.next(2)]).toEqual([['a', 'b'], ['d'], undefined]);
});

test.each(['"a', 'x,"a,b\nc', '"a\\"', '"a""'])('says that the quote in %j is never closed', (text) => {
  expect(() => recordsOf(text, ',')).toThrow(expect.any(Halt));
});

const seed = 20_260_315;

test('reads back whatever is written', () => {
  const random = new Random(seed);
  for (let round = 0; round < 3_000; round += 1) {
    const delimiter = random.pick([',', '|', ';', ' ', '\t']);
    const width = 1 + random.below(4);
    const records = list(1 + random.below(4), () => list(width, () => randomField(random)));
    expect(recordsOf(written(records, delimiter, random), delimiter), `seed ${seed}`).toEqual(records);
  }
});

test('ends on any text, throwing nothing but a halt', () => {
  const random = new Random(seed);
  for (let round = 0; round < 5_000; round += 1) {
    const text = list(random.below(12), () => random.pick(['"', '\\', ',', '\n', '\r', 'a', ' ', '\uFEFF', '😀'])).join(
      '',
    );
    expect(haltOrRecords(text), `seed ${seed}: ${JSON.stringify(text)}`).toBe(true);
  }
});

function recordsOf(text: string, delimiter: string): (readonly string[])[] {
  const reader = new CsvReader(text, delimiter);
  const records: (readonly string[])[] = [];
  for (let record = reader.next(100); record !== undefined; record = reader.next(100)) records.push(record);
  return records;
}

function haltOrRecords(text: string): boolean {
  try {
    return recordsOf(text, ',').length <= text.length;
  } catch (thrown) {
    return thrown instanceof Halt;
  }
}

function randomField(random: Random): string {
  return list(random.below(6), () => random.pick(['"', '\\', ',', '|', ';', ' ', '\t', '\n', '\r\n', 'a', '😀'])).join(
    '',
  );
}

/** Fields in quotes, or bare with backslashes where they have no newline and do not start with a quote. */
function written(records: readonly (readonly string[])[], delimiter: string, random: Random): string {
  const field = (text: string) => {
    const isBare = !/[\r\n]/.test(text) && random.below(2) === 0;
    const escaped = text.replaceAll('\\', '\\\\');
    if (!isBare) return `"${escaped.replaceAll('"', '""')}"`;
    return escaped.replaceAll('"', '\\"').replaceAll(delimiter, `\\${delimiter}`);
  };
  return records.map((record) => `${record.map(field).join(delimiter)}\n`).join('');
}

function list<Item>(length: number, item: () => Item): Item[] {
  return Array.from({ length }, item);
}
