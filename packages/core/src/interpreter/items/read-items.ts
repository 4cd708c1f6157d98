import { isList, UnknownValue, type Value } from '../value.ts';
import { csvItems } from './csv-items.ts';
import { jsonFile, jsonItems, jsonLinesItems } from './json-items.ts';
import { keyOf, listedItem, listedObjects } from './listing.ts';
import { athenaFiles, type DataFile, dataFiles, inventoryItems } from './manifest.ts';
import { type MapItem, plainItems, sourceUri } from './map-item.ts';
import { type ItemSource, itemLimitOf, type ReaderConfig, unreadable } from './reader-config.ts';

/**
 * The items that an ItemReader makes of what S3 holds, at most `MaxItems` of them.
 * Throws a `States.ItemReaderFailed` where AWS fails, and a `Halt` where data is missing or AWS would not take the reader.
 * https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html
 */
export function readItems(source: ItemSource, config: ReaderConfig): readonly MapItem[] {
  const limit = itemLimitOf(config);
  const read = source.kind === 'listing' ? listingItems(source, config, limit) : fileItems(source, config, limit);
  return read.length > limit ? read.slice(0, limit) : read;
}

/** The objects' metadata, or with LOAD_AND_FLATTEN what they hold. */
function listingItems(
  source: ItemSource & { kind: 'listing' },
  config: ReaderConfig,
  limit: number,
): readonly MapItem[] {
  const objects = listedObjects(source.value);
  if (config.transformation !== 'LOAD_AND_FLATTEN') return plainItems(objects.slice(0, limit).map(listedItem), limit);
  const keys = objects.map((object) => {
    const key = keyOf(object);
    if (key === undefined) throw unreadable('An object of the listing has no `Key`; give each its key as a string.');
    return key;
  });
  return flattened(dataFiles(keys, source), { source, config, limit });
}

function fileItems(source: ItemSource, config: ReaderConfig, limit: number): readonly MapItem[] {
  if (source.kind === 'text') return textItems(source.text, { source, config, limit });
  if (typeof source.value === 'string') return textItems(source.value, { source, config, limit });
  return valueItems(source.value, { source, config, limit });
}

interface Reading {
  readonly source: ItemSource;
  readonly config: ReaderConfig;
  readonly limit: number;
}

function textItems(text: string, { source, config, limit }: Reading): readonly MapItem[] {
  if (config.manifestType === 'ATHENA_DATA') return flattened(athenaFiles(text, source), { source, config, limit });
  if (isInventory(config)) return inventoryItems(jsonFile(withoutByteOrderMark(text)), source, limit);
  return contentItems(text, config, limit);
}

/** The items in the text of one data file. */
function contentItems(file: string, config: ReaderConfig, limit: number): readonly MapItem[] {
  const text = withoutByteOrderMark(file);
  switch (config.inputType) {
    case 'CSV':
      return csvItems(text, config, limit);
    case 'JSON':
      return jsonItems(jsonFile(text), config, limit);
    case 'JSONL':
      return jsonLinesItems(text, limit);
    case 'PARQUET':
      throw unreadable('Parquet files cannot be read here; give the rows as a JSON array of objects.');
    default:
      throw unreadable(
        `AWS knows no \`InputType\` \`${config.inputType ?? ''}\`; use CSV, JSON, JSONL, PARQUET or MANIFEST.`,
      );
  }
}

/** JSON is the content of a JSON file or of a manifest. For every other format it is the list of the items. */
function valueItems(value: Value, { source, config, limit }: Reading): readonly MapItem[] {
  if (value instanceof UnknownValue) throw unreadable(`What the reader reads is not known. ${value.reason}`);
  if (config.inputType === 'JSON') return jsonItems(value, config, limit);
  if (isList(value)) return plainItems(value, limit);
  if (isInventory(config)) return inventoryItems(value, source, limit);
  throw unreadable('What the reader reads is neither the text of a file nor an array of items; give one of them.');
}

/** The items of several files one after another, each with the file that it comes from. */
function flattened(files: Iterable<DataFile>, { source, config, limit }: Reading): readonly MapItem[] {
  const items: MapItem[] = [];
  for (const { name, text } of files) {
    const from = name.startsWith('s3://') ? `S3${name.slice('s3'.length)}` : sourceUri(source.bucket, name);
    for (const item of contentItems(text, config, limit - items.length)) {
      items.push({ ...item, source: from });
    }
    if (items.length >= limit) break;
  }
  return items;
}

function isInventory({ inputType, manifestType }: ReaderConfig): boolean {
  return manifestType === 'S3_INVENTORY' || inputType === 'MANIFEST';
}

/** The text without the mark that some editors put before it. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
