import { dirname, join, resolve } from 'node:path';
import { configName } from '@stepproof/checking';
import type { Io } from '../../io.ts';
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
    if (io.files.inspect(path).kind === 'file' || isTop(folder, io)) return paths;
  }
}

/** No configuration is looked for above the repository or the user's home. */
function isTop(folder: string, { files, home }: Io): boolean {
  return folder === dirname(folder) || folder === home || files.inspect(join(folder, '.git')).kind !== 'missing';
}
