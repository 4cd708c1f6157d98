import type { AwsPlace, AwsResource, AwsResourceType } from './aws-resource.ts';
import { type ListingShape, listingShapes } from './listing-shapes.ts';
import { entriesOf, isObject, member } from './plain-json.ts';
import { resourcesOfState } from './terraform-state.ts';

/** What one file tells of the resources that there are. */
export interface Listing {
  readonly resources: readonly AwsResource[];
  /** What it was a listing of, where that can be told. */
  readonly scope: ListingScope | undefined;
}

/** All resources of a type in a place, or the first ones of them. */
export interface ListingScope {
  readonly type: AwsResourceType;
  readonly place: AwsPlace;
  /** The function whose aliases or versions were listed. */
  readonly of?: string | undefined;
  readonly isWhole: boolean;
}

export type ListingReading =
  | { readonly kind: 'listing'; readonly listing: Listing }
  /** `reason` ends a sentence that names the file. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Reads what the AWS CLI or Terraform printed, recognised by its shape. Never throws. */
export function readListing(text: string): ListingReading {
  const value = parsed(text);
  if (value === undefined) return { kind: 'refused', reason: 'is no JSON' };
  const listing = listingIn(value);
  if (listing !== undefined) return { kind: 'listing', listing };
  return { kind: 'refused', reason: 'is none of the listings that StepProof knows: the README names them' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function listingIn(value: unknown): Listing | undefined {
  if (!isObject(value)) return undefined;
  const shape = listingShapes.find(({ key }) => Array.isArray(member(value, key)));
  if (shape !== undefined) return listingOf(value, shape);
  const resources = resourcesOfState(value);
  return resources && { resources, scope: undefined };
}

function listingOf(value: object, shape: ListingShape): Listing | undefined {
  const entries = entriesOf(value, shape.key).map((entry) => shape.read(entry));
  const resources = entries.flat();
  // Another operation may have a list of the same name.
  if (shape.type !== undefined && entries.length > 0 && resources.length === 0) return undefined;
  const whole = { isWhole: entries.every(isRead) && !isCut(value) && shape.isFiltered?.(value) !== true };
  const scope = shape.type === undefined ? undefined : scopeOf(resources, shape.type, whole);
  return { resources, scope };
}

function isRead(entry: readonly AwsResource[]): boolean {
  return entry.length > 0;
}

/** How the operations say that there is more: https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-pagination.html. */
const continuations = [
  'NextToken',
  'nextToken',
  'NextMarker',
  'Marker',
  'ContinuationToken',
  'PaginationToken',
  'LastEvaluatedTableName',
];

function isCut(value: object): boolean {
  if (member(value, 'IsTruncated') === true) return true;
  return continuations.some((name) => ![undefined, null, ''].includes(member(value, name) as undefined));
}

/** One call answers for one place; what shows several was put together from parts, of which some may be missing. */
function scopeOf(
  resources: readonly AwsResource[],
  type: AwsResourceType,
  whole: Pick<ListingScope, 'isWhole'>,
): ListingScope | undefined {
  const listed = resources.filter((resource) => resource.type === type);
  const [first] = listed;
  if (first === undefined) return undefined;
  const isOne = listed.every(({ place, of }) => of === first.of && isSamePlace(place, first.place));
  return isOne ? { type, place: first.place, of: first.of, ...whole } : undefined;
}

export function isSamePlace(one: AwsPlace, other: AwsPlace): boolean {
  return one.partition === other.partition && one.account === other.account && one.region === other.region;
}
