import { dirname, join, resolve } from 'node:path';
import { configName } from '@stepproof/checking';
import { configFor, type Session } from '../session.ts';

/** The absolute paths of the files that say what holds for a file: its configuration, and the inventories that it names. */
export async function settingsPaths(path: string, session: Session): Promise<readonly string[]> {
  const config = await configFor(path, session);
  return [...configPaths(dirname(path), session), ...(config?.listingPaths ?? [])];
}

/** Where the configuration of a folder stands, and where one would stand that won over it. */
function configPaths(start: string, { options, io }: Session): readonly string[] {
  const { config } = options;
  if (config.kind !== 'search') return config.kind === 'file' ? [resolve(io.folder, config.file)] : [];
  const paths: string[] = [];
  for (let folder = start; ; folder = dirname(folder)) {
    const path = join(folder, configName);
    paths.push(path);
    const isRoot = folder === dirname(folder) || folder === io.home;
    if (isRoot || isThere(path, 'file') || isThere(join(folder, '.git'), 'folder', 'file')) return paths;
  }

  function isThere(path: string, ...kinds: readonly string[]): boolean {
    return kinds.includes(io.files.inspect(path).kind);
  }
}
