import { expect, test } from 'vitest';
import { itemInput } from '../../../packages/core/src/interpreter/items/map-item.ts';
import { readItems } from '../../../packages/core/src/interpreter/items/read-items.ts';
import type { ItemSource, ReaderConfig } from '../../../packages/core/src/interpreter/items/reader-config.ts';
import { UnknownValue, type Value } from '../../../packages/core/src/interpreter/value.ts';
import { Random } from '../../fuzz/random.ts';
import { outcomeOf } from './outcome.ts';

const firstRow: ReaderConfig = { inputType: 'CSV', csvHeaderLocation: 'FIRST_ROW' };
const unknown = new UnknownValue('<rows>', 'Give the rows.');

test.each<[string, ReaderConfig, unknown]>([
  [
    'a,b\n1,2\n3\n4,5,6',
    firstRow,
    [
      { a: '1', b: '2' },
      { a: '3', b: '' },
      { a: '4', b: '5' },
    ],
  ],
  ['\uFEFFa\ntrue', firstRow, [{ a: 'true' }]],
  ['a,\n1,2,3', firstRow, [{ a: '1', '': '2' }]],
  ['', firstRow, []],
  ['a', firstRow, []],
  ['a,b,a\n', firstRow, 'States.ItemReaderFailed: CSV headers cannot contain duplicates.'],
  ['1|2', { ...given('x', 'y'), csvDelimiter: 'PIPE' }, [{ x: '1', y: '2' }]],
  ['1', given('x', 'x'), 'States.ItemReaderFailed: CSV headers cannot contain duplicates.'],
  [
    '1',
    { inputType: 'CSV' },
    'UNDECIDED: A CSV file needs `CSVHeaderLocation`; set it to FIRST_ROW, or to GIVEN with `CSVHeaders`.',
  ],
  [
    '1',
    { ...firstRow, csvDelimiter: ',' },
    'UNDECIDED: AWS knows no `CSVDelimiter` `,`; use COMMA, PIPE, SEMICOLON, SPACE, TAB.',
  ],
  [
    '1',
    { inputType: 'CSV', csvHeaderLocation: 'GIVEN', csvHeaders: [1] },
    'UNDECIDED: `CSVHeaderLocation` GIVEN needs the names of the columns as strings in `CSVHeaders`.',
  ],
  [`${'a'.repeat(10_240)}\n`, firstRow, 'States.ItemReaderFailed: CSV headers cannot be larger than 10240 bytes.'],
  ['[1,{"a":2},null]', { inputType: 'JSON' }, [1, { a: 2 }, null]],
  [
    '{"a":1,"b":[2]}',
    { inputType: 'JSON' },
    [
      { Key: 'a', Value: 1 },
      { Key: 'b', Value: [2] },
    ],
  ],
  ['1', { inputType: 'JSON' }, 'States.ItemReaderFailed: Attempting to map over non-iterable node.'],
  ['[1', { inputType: 'JSON' }, 'States.ItemReaderFailed: The file is not valid JSON.'],
  ['{"a":{"b/c":[0,{"~":[7,8]}]}}', { inputType: 'JSON', itemsPointer: '/a/b~1c/1/~0' }, [7, 8]],
  [
    '{"a":[]}',
    { inputType: 'JSON', itemsPointer: '/b' },
    'States.ItemReaderFailed: The ItemsPointer "/b" selects nothing in the file.',
  ],
  [
    '{"a":[]}',
    { inputType: 'JSON', itemsPointer: '/constructor' },
    'States.ItemReaderFailed: The ItemsPointer "/constructor" selects nothing in the file.',
  ],
  [
    '{"a":[[1]]}',
    { inputType: 'JSON', itemsPointer: '/a/00' },
    'States.ItemReaderFailed: The ItemsPointer "/a/00" selects nothing in the file.',
  ],
  [
    '[]',
    { inputType: 'JSON', itemsPointer: '$.a' },
    'UNDECIDED: AWS takes no `ItemsPointer` `$.a`; write a JSON Pointer such as `/data/items`.',
  ],
  ['{"a":1}\r\n\n  \n[2]\n3', { inputType: 'JSONL' }, [{ a: 1 }, [2], 3]],
  ['1\n\n{', { inputType: 'JSONL' }, 'States.ItemReaderFailed: Line 3 of the file is not valid JSON.'],
  [
    'PAR1',
    { inputType: 'PARQUET' },
    'UNDECIDED: Parquet files cannot be read here; give the rows as a JSON array of objects.',
  ],
  ['x', { inputType: 'csv' }, 'UNDECIDED: AWS knows no `InputType` `csv`; use CSV, JSON, JSONL, PARQUET or MANIFEST.'],
])('reads the text %j', (text, config, expected) => {
  expect(read({ kind: 'text', text }, config)).toEqual(expected);
});

test('a column named as a member of every object is a column', () => {
  const [row] = readItems({ kind: 'text', text: '__proto__,constructor\n1,2' }, firstRow);
  expect(JSON.stringify(row?.value)).toBe('{"__proto__":"1","constructor":"2"}');
});

test.each<[Value, ReaderConfig, unknown]>([
  [[1, 2], { inputType: 'PARQUET' }, [1, 2]],
  [[{ a: '1' }], { inputType: 'CSV' }, [{ a: '1' }]],
  [{ rows: [1] }, { inputType: 'JSON', itemsPointer: '/rows' }, [1]],
  ['a\n1', firstRow, [{ a: '1' }]],
  [unknown, { inputType: 'JSON' }, 'UNDECIDED: What the reader reads is not known. Give the rows.'],
  [
    { rows: unknown },
    { inputType: 'JSON', itemsPointer: '/rows/0' },
    'UNDECIDED: The items are not known. Give the rows.',
  ],
  [
    7,
    { inputType: 'JSONL' },
    'UNDECIDED: What the reader reads is neither the text of a file nor an array of items; give one of them.',
  ],
])('reads the value %j', (value, config, expected) => {
  expect(read({ kind: 'value', value }, config)).toEqual(expected);
});

const listed = {
  ETag: '"0a"',
  Key: 'a/b.json',
  LastModified: '2024-03-01T12:00:00+01:00',
  Size: 5,
  StorageClass: 'STANDARD',
  Owner: {},
};
const item = { Etag: '"0a"', Key: 'a/b.json', LastModified: 1_709_290_800, Size: 5, StorageClass: 'STANDARD' };

test.each<[Value, unknown]>([
  [{ Contents: [listed], KeyCount: 1 }, [item]],
  [
    [listed, item],
    [item, item],
  ],
  [[{ Key: 'only' }], [{ Key: 'only' }]],
  [{ RequestCharged: null }, []],
  [unknown, 'UNDECIDED: The listed objects are not known. Give the rows.'],
  ['a', 'UNDECIDED: The listing is neither an array nor an object with `Contents`; give what listObjectsV2 answers.'],
])('lists %j', (value, expected) => {
  expect(read({ kind: 'listing', value }, {})).toEqual(expected);
});

test('reads the objects of a listing one after another, each item with its source', () => {
  const objects = new Map([
    ['a', '[1,2]'],
    ['b', '[3]'],
  ]);
  const source: ItemSource = { kind: 'listing', value: [{ Key: 'a' }, { Key: 'b' }], bucket: 'box', objects };
  const config: ReaderConfig = { inputType: 'JSON', transformation: 'LOAD_AND_FLATTEN' };
  expect(readItems(source, config)).toEqual([
    { value: 1, source: 'S3://box/a' },
    { value: 2, source: 'S3://box/a' },
    { value: 3, source: 'S3://box/b' },
  ]);
  expect(read({ ...source, objects: new Map() }, config)).toBe(
    'UNDECIDED: The content of `a` is not given; give the text of that object.',
  );
  expect(read({ ...source, objects: new Map([['a', '[1,2]']]) }, { ...config, maxItems: max(2) })).toEqual([1, 2]);
});

test('reads an S3 inventory, whose manifest has the names of the columns', () => {
  const manifest = { fileSchema: 'Bucket, Key, Size', files: [{ key: 'data/1.csv' }, { key: 'data/2.csv' }] };
  const objects = new Map([
    ['data/1.csv', '"box","a b","0"\n'],
    ['data/2.csv', '"box","c","1"\n'],
  ]);
  const expected = [
    { Bucket: 'box', Key: 'a b', Size: '0' },
    { Bucket: 'box', Key: 'c', Size: '1' },
  ];
  expect(read({ kind: 'text', text: JSON.stringify(manifest), objects }, { inputType: 'MANIFEST' })).toEqual(expected);
  expect(read({ kind: 'value', value: manifest, objects }, { manifestType: 'S3_INVENTORY' })).toEqual(expected);
  expect(read({ kind: 'value', value: { files: [] } }, { inputType: 'MANIFEST' })).toBe(
    'States.ItemReaderFailed: The inventory manifest has no "fileSchema".',
  );
});

test('reads the files that an Athena manifest names', () => {
  const objects = new Map([
    ['out/1', '{"a":1}\n'],
    ['s3://box/out/2', '{"a":2}\n'],
  ]);
  const source: ItemSource = { kind: 'text', text: 's3://box/out/1\ns3://box/out/2\n', objects };
  const items = readItems(source, { inputType: 'JSONL', manifestType: 'ATHENA_DATA' });
  expect(items).toEqual([
    { value: { a: 1 }, source: 'S3://box/out/1' },
    { value: { a: 2 }, source: 'S3://box/out/2' },
  ]);
});

test.each<[Value, unknown]>([
  [2, [1, 2]],
  ['2', [1, 2]],
  [0, [1, 2, 3]],
  [100_000_001, [1, 2, 3]],
  [-1, 'States.ItemReaderFailed: field MaxItems must be positive'],
  [1.5, 'States.Runtime: The MaxItemsPath field refers to value "1.5" which is not a valid integer: $.max'],
  ['x', 'States.Runtime: The MaxItemsPath field refers to value "x" which is not a valid integer: $.max'],
  [{}, 'States.Runtime: The MaxItemsPath field refers to value "{}" which is not a valid integer: $.max'],
  [unknown, 'UNDECIDED: `MaxItemsPath` is not known. Give the rows.'],
])('takes MaxItems %j', (value, expected) => {
  const maxItems = { field: 'MaxItemsPath', written: '$.max', value };
  expect(read({ kind: 'text', text: '[1,2,3]' }, { inputType: 'JSON', maxItems })).toEqual(expected);
  expect(read({ kind: 'text', text: '1\n2\n3' }, { inputType: 'JSONL', maxItems })).toEqual(expected);
});

test('reads no further than MaxItems', () => {
  expect(read({ kind: 'text', text: 'a\n1\n"' }, { ...firstRow, maxItems: max(1) })).toEqual([{ a: '1' }]);
  expect(read({ kind: 'text', text: '1\n{' }, { inputType: 'JSONL', maxItems: max(1) })).toEqual([1]);
});

test('throws nothing but failures and halts on any text', () => {
  const seed = 20_260_316;
  const random = new Random(seed);
  const pieces = ['"', '\\', ',', '\n', '\r', '{', '}', '[', ']', ':', 'a', '1', ' ', '\uFEFF', 'files', '\ud800'];
  for (let round = 0; round < 5_000; round += 1) {
    const text = Array.from({ length: random.below(15) }, () => random.pick(pieces)).join('');
    const inputType = random.pick(['CSV', 'JSON', 'JSONL', 'MANIFEST', 'PARQUET']);
    const itemsPointer = random.pick(['', '/a', '/0', '/']);
    const shown = `seed ${seed}: ${inputType} ${JSON.stringify(text)}`;
    expect(() => read({ kind: 'text', text }, { ...firstRow, inputType, itemsPointer }), shown).not.toThrow();
  }
});

test('reads JSON of any depth', () => {
  const text = `[${'['.repeat(10_000)}${']'.repeat(10_000)}]`;
  expect(readItems({ kind: 'text', text }, { inputType: 'JSON' })).toHaveLength(1);
});

const megabyte = 1024 * 1024;

test.each<[number, string, string, ReaderConfig]>([
  [10, 'rows', 'one column,another column,2026-01-01\n', firstRow],
  [2, 'quotes', '""', firstRow],
  [2, 'a quoted field', '"a', firstRow],
  [2, 'backslashes', '\\', firstRow],
  [2, 'delimiters', ',', given('a')],
  [2, 'newlines', '\n', given('a')],
  [2, 'blanks', ' ', { inputType: 'JSONL' }],
  [2, 'brackets', '[', { inputType: 'JSON' }],
])('reads %i megabytes of %s in linear time', (megabytes, _name, piece, config) => {
  const part = millisecondsFor(piece, config, (megabytes * megabyte) / 10);
  const whole = millisecondsFor(piece, config, megabytes * megabyte);
  expect(whole).toBeLessThan(60 * Math.max(part, 20));
});

test('says when a short text with a wide header would make too much', () => {
  const headers = Array.from({ length: 1_000 }, (_, column) => `c${column}`);
  expect(read({ kind: 'text', text: '\n'.repeat(3_000) }, given(...headers))).toBe(
    'LIMIT: The CSV text has more than 2000000 fields; read fewer rows with `MaxItems`.',
  );
});

function millisecondsFor(piece: string, config: ReaderConfig, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length));
  const start = performance.now();
  outcomeOf(() => readItems({ kind: 'text', text }, config).length);
  return performance.now() - start;
}

function read(source: ItemSource, config: ReaderConfig): unknown {
  return outcomeOf(() => readItems(source, config).map(itemInput));
}

function given(...csvHeaders: string[]): ReaderConfig {
  return { inputType: 'CSV', csvHeaderLocation: 'GIVEN', csvHeaders };
}

function max(value: number): NonNullable<ReaderConfig['maxItems']> {
  return { field: 'MaxItems', value };
}
