import { join } from 'node:path';
import type { FileView } from './file-view.ts';

/** Whether a folder is the root of a repository of git. Of one that may not be looked into it is not known, and not said. */
export function hasGit(files: FileView, folder: string): boolean {
  try {
    return files.inspect(join(folder, '.git')).kind !== 'missing';
  } catch {
    return false;
  }
}
