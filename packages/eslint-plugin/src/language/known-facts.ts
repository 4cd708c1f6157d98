import { isAbsolute, resolve } from 'node:path';
import type { AwsPlace, Config, MachineType } from '@stepproof/core';
import { type AslLanguageOptions, configOf } from './language-options.ts';
import { projectConfigFor } from './project-config.ts';

/** What is known of the state machines of a file from outside. It is plain data, which threads can hand on. */
export interface KnownFacts {
  /** Where no template says it. */
  readonly type: MachineType | undefined;
  /** Where they are deployed to. */
  readonly place: AwsPlace;
  /** The files that list what there is in AWS. */
  readonly inventory: readonly ListingFile[];
}

interface ListingFile {
  /** Absolute. */
  readonly path: string;
  /** As it is written. */
  readonly shown: string;
}

/** What ESLint's configuration says, and where it says nothing the `stepproof.config.json` that is nearest to the file. */
export function knownFactsOf(file: string, options: AslLanguageOptions, cwd: string): KnownFacts {
  const own = configOf(options);
  const project = isAbsolute(file) ? projectConfigFor(file) : undefined;
  if (project === undefined) return { type: own.type, place: own.place, inventory: listingsIn(own, cwd) };
  const { config, folder, type } = project;
  const { partition, account, region } = config.place;
  return {
    type: own.type ?? type,
    place: {
      partition: own.place.partition ?? partition,
      account: own.place.account ?? account,
      region: own.place.region ?? region,
    },
    inventory: [...listingsIn(own, cwd), ...listingsIn(config, folder)],
  };
}

function listingsIn({ inventory }: Config, folder: string): readonly ListingFile[] {
  return inventory.map(({ path }) => ({ path: resolve(folder, path), shown: path }));
}
