import { statSync } from 'node:fs';
import { nodeFileView, readListingFile } from '@stepproof/checking';
import { type Inventory, inventoryOf } from '@stepproof/core';
import type { KnownFacts } from './known-facts.ts';

/** What was read last, which most files of a run share. */
let last: { readonly key: string; readonly inventory: Inventory } | undefined;

/**
 * What there is in AWS, as far as somebody says; nothing where nobody says anything of it. Throws an error that names the listing
 * that cannot be read.
 */
export function inventoryFor({ inventory, place }: KnownFacts): Inventory | undefined {
  if (inventory.length === 0 && place.account === undefined && place.region === undefined) return undefined;
  const key = JSON.stringify([place, inventory.map(({ path }) => [path, changeTimeOf(path)])]);
  if (last?.key !== key) {
    const listings = inventory.map((file) => readListingFile(file, nodeFileView));
    last = { key, inventory: inventoryOf(listings, place) };
  }
  return last.inventory;
}

/** Editors keep ESLint running while listings are written anew. */
function changeTimeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
