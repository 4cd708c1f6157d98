import { ownPlace } from '../../../packages/core/src/project/inventory/aws-resource.ts';
import { type Inventory, inventoryOf } from '../../../packages/core/src/project/inventory/inventory.ts';
import { type Listing, readListing } from '../../../packages/core/src/project/inventory/listing.ts';

/** The listing that a value is, as JSON. */
export function listingIn(value: unknown): Listing {
  const reading = readListing(JSON.stringify(value));
  if (reading.kind === 'refused') throw new Error(`The value ${reading.reason}.`);
  return reading.listing;
}

/** The inventory that answers of the AWS CLI make together. */
export function inventoryFrom(values: readonly unknown[], configured: Partial<Inventory['own']> = {}): Inventory {
  return inventoryOf(values.map(listingIn), { ...ownPlace, ...configured });
}

/** The answer of `aws lambda list-functions` for functions of one account and region. */
export function functionsAnswer(...names: readonly string[]) {
  return {
    Functions: names.map((name) => ({
      FunctionName: name,
      FunctionArn: `arn:aws:lambda:eu-west-1:111122223333:function:${name}`,
    })),
  };
}
