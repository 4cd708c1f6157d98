import { type Value, type ValueObject, withMember } from '../value.ts';

/** One item of a Map, before `ItemSelector`. */
export interface MapItem {
  readonly value: Value;
  /** The name of the member, where the Map iterates an object. */
  readonly key?: string | undefined;
  /** Where a file of several was read: its S3 URI. */
  readonly source?: string | undefined;
}

/** What the iteration gets where no `ItemSelector` says otherwise: the item, or the pair of an object's member. */
export function itemInput({ key, value }: MapItem): Value {
  return key === undefined ? value : { Key: key, Value: value };
}

/**
 * `Map.Item` of the context object for one item. The source is said where it is known: `STATE_DATA` for data of the
 * execution, otherwise an S3 URI.
 * https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html#contextobject-map
 */
export function itemContext(item: MapItem, index: number, source?: string): ValueObject {
  const { key, value } = item;
  const context = key === undefined ? { Index: index, Value: value } : { Index: index, Key: key, Value: value };
  const from = item.source ?? source;
  return from === undefined ? context : withMember(context, 'Source', from);
}

/** `Map.Item.Source` of what a reader reads: the bucket of a listing, the object otherwise. */
export function sourceUri(bucket: string | undefined, key?: string): string | undefined {
  if (bucket === undefined) return undefined;
  return key === undefined ? `S3://${bucket}` : `S3://${bucket}/${key}`;
}

export function plainItems(values: readonly Value[], limit: number): readonly MapItem[] {
  return values.slice(0, limit).map((value) => ({ value }));
}

/** The members of an object as items, in their order. */
export function memberItems(object: ValueObject, limit: number): readonly MapItem[] {
  return Object.entries(object)
    .slice(0, limit)
    .map(([key, value]) => ({ key, value }));
}
