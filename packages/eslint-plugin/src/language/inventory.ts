import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { nodeFileView, readListingFile } from '@stepproof/checking';
import { type Inventory, inventoryOf } from '@stepproof/core';
import type { CheckRequest } from './check-request.ts';

/** What was read last, which most files of a run share. */
let last: { readonly key: string; readonly inventory: Inventory } | undefined;

/**
 * What there is in AWS, as far as the options say; nothing where they say nothing of it. Throws an error that names the listing
 * that cannot be read.
 */
export function inventoryFor({ config, cwd }: Pick<CheckRequest, 'config' | 'cwd'>): Inventory | undefined {
  const { inventory, place } = config;
  if (inventory.length === 0 && place.account === undefined && place.region === undefined) return undefined;
  const files = inventory.map(({ path }) => ({ path: resolve(cwd, path), shown: path }));
  const key = JSON.stringify([place, files.map(({ path }) => [path, changeTimeOf(path)])]);
  if (last?.key !== key) {
    const listings = files.map((file) => readListingFile(file, nodeFileView));
    last = { key, inventory: inventoryOf(listings, place) };
  }
  return last.inventory;
}

/** Editors keep ESLint running while listings are written anew. */
function changeTimeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
