import { dirname, isAbsolute } from 'node:path';
import { isBelow, type NearbyFiles, nearbyFiles, nodeFileView, noNearbyFiles } from '@stepproof/checking';
import type { Config } from '@stepproof/core';

/** All that a check depends on but for other files. It is plain data, which threads can hand on. */
export interface CheckRequest {
  /** As ESLint names it: an absolute path, where it has one. */
  readonly file: string;
  readonly text: string;
  /** The folder that ESLint runs in. */
  readonly cwd: string;
  /** What `languageOptions` say. */
  readonly config: Config;
  /** The folder of the data on AWS. */
  readonly awsData: string;
  /** The rules that are on in ESLint's configuration. */
  readonly ruleIds: ReadonlySet<string>;
}

/** The files around the one that is checked: those below the folder that ESLint runs in, or else below its own. */
export function nearbyOf({ file, cwd }: CheckRequest): NearbyFiles {
  if (!isAbsolute(file)) return noNearbyFiles;
  return nearbyFiles({
    root: isBelow(cwd, file) ? cwd : dirname(file),
    files: nodeFileView,
    pathOf: (shown) => shown,
    shownAs: (path) => path,
    unwritten: () => undefined,
  });
}
