import { dirname, resolve } from 'node:path';
import { hasGit, pathBelow } from '@stepproof/checking';
import type { Io } from '../io.ts';

type Place = Pick<Io, 'files' | 'folder' | 'home'>;

/**
 * How files are called in reports for services, which know nothing of this machine: relative to the root of the repository; relative to the
 * current folder where there is none.
 */
export function repositoryPaths(io: Place): (shown: string) => string {
  const root = repositoryRoot(io) ?? io.folder;
  return (shown) => pathBelow(root, resolve(io.folder, shown));
}

/** The folder with `.git` that the current one is or lies in; nothing is looked for above the user's home. */
export function repositoryRoot({ files, folder, home }: Place): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    if (hasGit(files, current)) return current;
    if (current === home || dirname(current) === current) return undefined;
  }
}
