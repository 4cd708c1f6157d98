import { nearestName } from '../../text/nearest.ts';
import type { AwsPlace, AwsResource } from './aws-resource.ts';
import { isSamePlace, type Listing, type ListingScope } from './listing.ts';

/** What is known of the resources that there are in AWS, from listings that somebody made. */
export interface Inventory {
  /** Where the state machines are deployed, as far as the configuration says it. */
  readonly configured: AwsPlace;
  /** Where they are deployed: as configured, or where all listings are from. */
  readonly own: AwsPlace;
  /** `absent` only where a listing was whole for the type, the account and the region. */
  has(resource: AwsResource): Presence;
  /** The name of a resource of the same type and place that was most likely meant. */
  near(resource: AwsResource): string | undefined;
}

export type Presence = 'present' | 'absent' | 'unknown';

/** Joins listings; one without account and region is taken for one of the place where the state machines are deployed. */
export function inventoryOf(listings: readonly Listing[], configured: AwsPlace): Inventory {
  const scopes = listings.flatMap(({ scope }) => scope ?? []);
  const own = ownPlaceOf(scopes, configured);
  const here = <Placed extends { readonly place: AwsPlace }>(placed: Placed) => inPlace(placed, own);
  const known = byType(listings.flatMap(({ resources }) => resources).map(here));
  const covered = scopes.map(here);
  const alike = (wanted: AwsResource) =>
    (known.get(wanted.type) ?? []).filter(({ of, place }) => of === wanted.of && mayBeSame(place, wanted.place));
  return {
    configured,
    own,
    has(resource) {
      const wanted = here(resource);
      if (alike(wanted).some(({ name }) => name === wanted.name)) return 'present';
      return isCovered(wanted, covered) ? 'absent' : 'unknown';
    },
    near: (resource) => {
      const names = alike(here(resource)).map(({ name }) => name);
      return nearestName(resource.name, names);
    },
  };
}

/** What the configuration leaves open is what all listings agree on that go with it. */
function ownPlaceOf(scopes: readonly ListingScope[], configured: AwsPlace): AwsPlace {
  const places = scopes.map(({ place }) => place).filter((place) => mayBeSame(place, configured));
  return {
    partition: configured.partition ?? onlyOf(places.map(({ partition }) => partition)),
    account: configured.account ?? onlyOf(places.map(({ account }) => account)),
    region: configured.region ?? onlyOf(places.map(({ region }) => region)),
  };
}

function onlyOf(values: readonly (string | undefined)[]): string | undefined {
  const [only, other] = new Set(values.filter((value) => value !== undefined && value !== ''));
  return other === undefined ? only : undefined;
}

function inPlace<Placed extends { readonly place: AwsPlace }>(placed: Placed, own: AwsPlace): Placed {
  const { partition = own.partition, account = own.account, region = own.region } = placed.place;
  return { ...placed, place: { partition, account, region } };
}

function byType(resources: readonly AwsResource[]): ReadonlyMap<string, readonly AwsResource[]> {
  const types = new Map<string, AwsResource[]>();
  for (const resource of resources) {
    const known = types.get(resource.type);
    if (known === undefined) types.set(resource.type, [resource]);
    else known.push(resource);
  }
  return types;
}

/** Whether two places can be one: what is not known of one may be as in the other, and what has no region has none. */
function mayBeSame(one: AwsPlace, other: AwsPlace): boolean {
  return (['partition', 'account', 'region'] as const).every((part) => {
    const [first, second] = [one[part], other[part]];
    return first === undefined || second === undefined || first === second || first === '' || second === '';
  });
}

/** A listing that was cut says that others of the same may have been cut as well: the last of several pages does not tell. */
function isCovered({ type, place, of }: AwsResource, scopes: readonly ListingScope[]): boolean {
  const fitting = scopes.filter((scope) => scope.type === type && scope.of === of && isSamePlace(scope.place, place));
  return fitting.length > 0 && fitting.every(({ isWhole }) => isWhole);
}
