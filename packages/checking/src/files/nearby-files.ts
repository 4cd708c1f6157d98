import type { FileText, MissingDefinition } from '@stepproof/core';

/** The files around one that is checked. Files are named as the user sees them. */
export interface NearbyFiles {
  /** The file that another one names by a path relative to its own folder. */
  named(from: string, path: string): FileText | MissingDefinition;
  /** Those beside a file that are one template with it, as the others of a Terraform module are. Nothing where none can be read. */
  siblings(file: string): readonly FileText[] | undefined;
}

/** Where no files can be read. */
export const noNearbyFiles: NearbyFiles = { named: () => 'outside', siblings: () => undefined };
