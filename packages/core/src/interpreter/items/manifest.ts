import { isList, isObject, memberOf, type Value, type ValueObject } from '../value.ts';
import { CsvReader } from './csv.ts';
import { csvItems } from './csv-items.ts';
import type { MapItem } from './map-item.ts';
import { type ItemSource, readerFailure, unreadable } from './reader-config.ts';

/** A data file that a manifest or a listing names. */
export interface DataFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The rows of the files that an S3 inventory names. Its files have no header: the manifest has the names of the columns.
 * https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html#itemsource-example-s3-inventory
 */
export function inventoryItems(manifest: Value, source: ItemSource, limit: number): readonly MapItem[] {
  if (!isObject(manifest)) throw readerFailure('The inventory manifest is not a JSON object.');
  const csvHeaders = columnsOf(manifest);
  const items: MapItem[] = [];
  for (const { text } of dataFiles(inventoryKeys(manifest), source)) {
    if (items.length >= limit) break;
    const rows = csvItems(text, { csvHeaderLocation: 'GIVEN', csvHeaders }, limit - items.length);
    for (const row of rows) items.push(row);
  }
  return items;
}

/** The files that a manifest of an Athena UNLOAD names: one S3 URI in each row. */
export function athenaFiles(manifest: string, source: ItemSource): Iterable<DataFile> {
  const reader = new CsvReader(manifest, ',');
  const names: string[] = [];
  for (let row = reader.next(1); row !== undefined; row = reader.next(1)) {
    const name = row[0]?.trim();
    if (name !== undefined && name !== '') names.push(name);
  }
  return dataFiles(names, source);
}

/** The texts of the named files, in their order; each is asked for only when it is read. */
export function* dataFiles(names: readonly string[], { objects }: ItemSource): Iterable<DataFile> {
  for (const name of names) {
    const text = objects?.get(name) ?? objects?.get(name.replace(/^s3:\/\/[^/]*\//i, ''));
    if (text === undefined) throw unreadable(`The content of \`${name}\` is not given; give the text of that object.`);
    yield { name, text };
  }
}

function columnsOf(manifest: ValueObject): readonly string[] {
  const schema = memberOf(manifest, 'fileSchema');
  if (typeof schema !== 'string') throw readerFailure('The inventory manifest has no "fileSchema".');
  return schema.split(',').map((column) => column.trim());
}

function inventoryKeys(manifest: ValueObject): readonly string[] {
  const files = memberOf(manifest, 'files');
  if (!isList(files)) throw readerFailure('The inventory manifest has no "files".');
  return files.map((file) => {
    const key = isObject(file) ? memberOf(file, 'key') : undefined;
    if (typeof key !== 'string') throw readerFailure('A file of the inventory manifest has no "key".');
    return key;
  });
}
