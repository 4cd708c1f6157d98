import { Failure, Halt } from '../failure.ts';
import type { Value } from '../value.ts';
import { type AskedNumber, integerOf } from './asked-number.ts';

/**
 * The `ReaderConfig` of an ItemReader, its expressions evaluated.
 * https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html#itemreader-field-contents
 */
export interface ReaderConfig {
  readonly inputType?: string | undefined;
  readonly transformation?: string | undefined;
  readonly manifestType?: string | undefined;
  readonly csvDelimiter?: string | undefined;
  readonly csvHeaderLocation?: string | undefined;
  readonly csvHeaders?: Value | undefined;
  readonly itemsPointer?: string | undefined;
  readonly maxItems?: AskedNumber | undefined;
}

/** What a mock or a local file gives in the place of S3. */
export type ItemSource = ItemData & {
  /** The bucket and the key that the reader names, which `Map.Item.Source` tells. */
  readonly bucket?: string | undefined;
  readonly key?: string | undefined;
  /** The texts of the objects that a listing or a manifest names, by key or by S3 URI. */
  readonly objects?: ReadonlyMap<string, string> | undefined;
};

export type ItemData =
  /** The content of the file. */
  | { readonly kind: 'text'; readonly text: string }
  /** The JSON of the file, or the items that a file of another format holds. */
  | { readonly kind: 'value'; readonly value: Value }
  /** What listObjectsV2 found: an array, or an object with `Contents` as the AWS CLI prints it. */
  | { readonly kind: 'listing'; readonly value: Value };

/** How many items are read at most. AWS takes 0 as no limit, and numbers above its maximum too. */
export function itemLimitOf({ maxItems }: ReaderConfig): number {
  if (maxItems === undefined) return Number.POSITIVE_INFINITY;
  const limit = integerOf(maxItems);
  if (limit < 0) throw readerFailure('field MaxItems must be positive');
  return limit === 0 ? Number.POSITIVE_INFINITY : limit;
}

export function readerFailure(cause: string): Failure {
  return new Failure({ error: 'States.ItemReaderFailed', cause });
}

/** A reader that AWS would not have deployed, or data that was not given: nothing can be said about the execution. */
export function unreadable(reason: string): Halt {
  return new Halt('UNDECIDED', reason);
}
