import { dirname, join, resolve } from 'node:path';
import type { Io } from '../../io.ts';

/**
 * Where findings are kept: in the folder that the user named, else beside the caches of other tools in the `node_modules` of the project,
 * else in a folder of its own, which git ignores.
 */
export function cacheFolder(written: string | undefined, io: Io): string {
  if (written !== undefined) return resolve(io.folder, written);
  const modules = modulesAbove(io.folder, io);
  if (modules !== undefined) return join(modules, '.cache/stepproof');
  return ownFolder(io);
}

/** The `node_modules` of the current folder, or of the nearest one above it in the same repository. */
function modulesAbove(start: string, { files, home }: Io): string | undefined {
  const isThere = (path: string, ...kinds: readonly string[]) => kinds.includes(files.inspect(path).kind);
  for (let folder = start; ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules');
    if (isThere(modules, 'folder')) return modules;
    if (folder === dirname(folder) || folder === home || isThere(join(folder, '.git'), 'folder', 'file'))
      return undefined;
  }
}

function ownFolder({ folder, files }: Io): string {
  const own = join(folder, '.stepproof-cache');
  const ignoring = join(own, '.gitignore');
  try {
    if (files.inspect(ignoring).kind === 'missing') files.put(ignoring, Buffer.from('*\n'));
  } catch {
    // What cannot be written here is told of when the findings are written.
  }
  return own;
}
