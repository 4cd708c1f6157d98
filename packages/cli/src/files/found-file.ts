import { posix } from 'node:path';
import { withSlashes } from '@stepproof/checking';

/** A file that is to be checked. */
export interface FoundFile {
  /** Absolute; nothing for standard input. */
  readonly path: string | undefined;
  /** As the user wrote it, or below the folder that the user wrote; with slashes on every system. */
  readonly shown: string;
  /** Whether the user named this very file, so that it is checked whatever it is called and whatever is ignored. */
  readonly isNamed: boolean;
  /** The folder, as an absolute path, out of which nothing is read that the file names. */
  readonly root: string;
}

/** How a path below a folder is shown when the user wrote the folder so. */
export function shownBelow(folder: string, path: string): string {
  return folder === '' ? path : posix.join(withSlashes(folder), path);
}
