import type { DefinitionFile, MissingDefinition } from '@stepproof/core';

/** Finds the file that another one names by a path relative to its own folder; `from` is as the user sees it. */
export type NearbyFiles = (from: string, path: string) => DefinitionFile | MissingDefinition;

/** Where no files can be read. */
export const noNearbyFiles: NearbyFiles = () => 'outside';
