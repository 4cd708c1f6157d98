import { resolve } from 'node:path';
import { ListingError, type LoadedConfig, readListingFile, withSlashes } from '@stepproof/checking';
import { type AwsPlace, type Inventory, inventoryOf, type Listing } from '@stepproof/core';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/** Reads the files of `--inventory`. One that cannot be read is wrong usage. */
export function readInventories(written: readonly string[], { folder, files }: Io): readonly Listing[] {
  return written.map((path) => {
    try {
      return readListingFile({ path: resolve(folder, path), shown: withSlashes(path) }, files);
    } catch (error) {
      throw error instanceof ListingError ? new UsageError(error.message) : error;
    }
  });
}

/** By the listings of the command line: joined with those of each configuration once. */
const joined = new WeakMap<readonly Listing[], Map<LoadedConfig | undefined, Inventory>>();

export function inventoryWith(listings: readonly Listing[], config: LoadedConfig | undefined): Inventory {
  const byConfig = joined.get(listings) ?? new Map<LoadedConfig | undefined, Inventory>();
  joined.set(listings, byConfig);
  const known =
    byConfig.get(config) ?? inventoryOf([...listings, ...(config?.listings ?? [])], config?.place ?? nowhere);
  byConfig.set(config, known);
  return known;
}

const nowhere: AwsPlace = { partition: undefined, account: undefined, region: undefined };
