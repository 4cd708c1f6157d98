import { Halt } from '../failure.ts';
import { utf8Bytes } from '../measure.ts';
import { isList, objectOf, type Value, type ValueObject } from '../value.ts';
import { CsvReader } from './csv.ts';
import type { MapItem } from './map-item.ts';
import { type ReaderConfig, readerFailure, unreadable } from './reader-config.ts';

/** https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html#itemreader-field-contents */
const headerByteLimit = 10 * 1024;

/** A bound of our own: a short text with a wide header would otherwise make far more data than was given. */
const fieldLimit = 2_000_000;

const delimiters = new Map([
  ['COMMA', ','],
  ['PIPE', '|'],
  ['SEMICOLON', ';'],
  ['SPACE', ' '],
  ['TAB', '\t'],
]);

/** The rows of a delimited text as objects of strings. */
export function csvItems(text: string, config: ReaderConfig, limit: number): readonly MapItem[] {
  const reader = new CsvReader(text, delimiterOf(config));
  const headers = checkedHeaders(headersOf(reader, config));
  const items: MapItem[] = [];
  while (items.length < limit) {
    const fields = reader.next(headers.length);
    if (fields === undefined) break;
    if ((items.length + 1) * headers.length > fieldLimit) throw tooManyFields();
    items.push({ value: rowOf(headers, fields) });
  }
  return items;
}

/** Short rows are filled with empty strings. */
function rowOf(headers: readonly string[], fields: readonly string[]): ValueObject {
  return objectOf(headers.map((header, column) => [header, fields[column] ?? ''] as const));
}

function delimiterOf({ csvDelimiter = 'COMMA' }: ReaderConfig): string {
  const delimiter = delimiters.get(csvDelimiter);
  if (delimiter !== undefined) return delimiter;
  throw unreadable(`AWS knows no \`CSVDelimiter\` \`${csvDelimiter}\`; use ${[...delimiters.keys()].join(', ')}.`);
}

function headersOf(reader: CsvReader, { csvHeaderLocation, csvHeaders }: ReaderConfig): readonly string[] {
  if (csvHeaderLocation === 'FIRST_ROW') return reader.next(Number.POSITIVE_INFINITY) ?? [];
  if (csvHeaderLocation !== 'GIVEN') {
    throw unreadable('A CSV file needs `CSVHeaderLocation`; set it to FIRST_ROW, or to GIVEN with `CSVHeaders`.');
  }
  if (isList(csvHeaders) && csvHeaders.every(isString)) return csvHeaders;
  throw unreadable('`CSVHeaderLocation` GIVEN needs the names of the columns as strings in `CSVHeaders`.');
}

function checkedHeaders(headers: readonly string[]): readonly string[] {
  if (new Set(headers).size < headers.length) throw readerFailure('CSV headers cannot contain duplicates.');
  const bytes = headers.reduce((sum, header) => sum + utf8Bytes(header) + 1, 0);
  if (bytes > headerByteLimit) throw readerFailure(`CSV headers cannot be larger than ${headerByteLimit} bytes.`);
  return headers;
}

function isString(value: Value): value is string {
  return typeof value === 'string';
}

function tooManyFields(): Halt {
  return new Halt('LIMIT', `The CSV text has more than ${fieldLimit} fields; read fewer rows with \`MaxItems\`.`);
}
