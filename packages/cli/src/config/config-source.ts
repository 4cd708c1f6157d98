import { resolve } from 'node:path';
import {
  ConfigError,
  ConfigFinder,
  isBelow,
  type LoadedConfig,
  pathBelow,
  readConfigFile,
  withSlashes,
} from '@stepproof/checking';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/** Where the configurations of a run come from. A configuration that cannot be read is wrong usage. */
export interface ConfigSource {
  /** All that were read so far. */
  readonly loaded: readonly LoadedConfig[];
  configFor(folder: string): Promise<LoadedConfig | undefined>;
}

export const noConfigs: ConfigSource = { loaded: [], configFor: async () => undefined };

/** The configuration that the user named, for all files. */
export async function namedConfig(written: string, io: Io): Promise<ConfigSource> {
  const file = { path: resolve(io.folder, written), shown: withSlashes(written) };
  const config = await readConfigFile(file, io.files).catch(refuse);
  return { loaded: [config], configFor: async () => config };
}

/** The configurations that stand in the folders of the files, or above them. */
export function foundConfigs({ files, folder, home }: Io): ConfigSource {
  const showPath = (path: string) => (isBelow(folder, path) ? pathBelow(folder, path) : withSlashes(path));
  const finder = new ConfigFinder({ files, home, showPath });
  return {
    get loaded() {
      return finder.loaded;
    },
    configFor: (checked) => finder.configFor(checked).catch(refuse),
  };
}

function refuse(error: unknown): never {
  throw error instanceof ConfigError ? new UsageError(error.message) : error;
}
