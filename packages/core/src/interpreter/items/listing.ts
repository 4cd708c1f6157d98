import { parseTimestamp } from '../../expressions/timestamp.ts';
import { isList, isObject, memberOf, objectOf, UnknownValue, type Value } from '../value.ts';
import { unreadable } from './reader-config.ts';

/** The members of a listed object as a Map gets them, each with the names under which it may be given. */
const members = [
  ['Etag', ['Etag', 'ETag']],
  ['Key', ['Key']],
  ['LastModified', ['LastModified']],
  ['Size', ['Size']],
  ['StorageClass', ['StorageClass']],
] as const;

/** The objects of a listing, as they are given: an array, or the `Contents` of what listObjectsV2 answers. */
export function listedObjects(listing: Value): readonly Value[] {
  if (listing instanceof UnknownValue) throw unreadable(`The listed objects are not known. ${listing.reason}`);
  if (isList(listing)) return listing;
  const contents = isObject(listing) ? (memberOf(listing, 'Contents') ?? []) : undefined;
  if (isList(contents)) return contents;
  throw unreadable('The listing is neither an array nor an object with `Contents`; give what listObjectsV2 answers.');
}

/**
 * The metadata of one object in the shape of a Map's item.
 * https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html#itemsource-example-s3-object-data
 */
export function listedItem(object: Value): Value {
  if (!isObject(object)) return object;
  return objectOf(
    members.flatMap(([name, spellings]) => {
      const value = spellings.map((spelling) => memberOf(object, spelling)).find((given) => given !== undefined);
      return value === undefined ? [] : [[name, name === 'LastModified' ? inSeconds(value) : value] as const];
    }),
  );
}

/** The key of a listed object. */
export function keyOf(object: Value): string | undefined {
  const key = isObject(object) ? memberOf(object, 'Key') : undefined;
  return typeof key === 'string' ? key : undefined;
}

/** AWS gives seconds since 1970 where the AWS CLI prints a timestamp. */
function inSeconds(value: Value): Value {
  if (typeof value !== 'string') return value;
  const parsed = parseTimestamp(value);
  return parsed.kind === 'parsed' ? Math.floor(parsed.tree.epochMilliseconds / 1000) : value;
}
