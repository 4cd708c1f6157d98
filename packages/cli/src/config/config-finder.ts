import { dirname, join, resolve } from 'node:path';
import { decode } from '../files/decode.ts';
import { isBelow, pathBelow, withSlashes } from '../files/found-file.ts';
import { reasonOf } from '../files/input-problem.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { type LoadedConfig, loadConfig } from './loaded-config.ts';

const configName = 'stepproof.config.json';

/** Where the configurations of a run come from. */
export interface ConfigSource {
  /** All that were read so far. */
  readonly loaded: readonly LoadedConfig[];
  configFor(folder: string): Promise<LoadedConfig | undefined>;
}

export const noConfigs: ConfigSource = { loaded: [], configFor: async () => undefined };

/** The configuration that the user named, for all files. */
export async function namedConfig(written: string, io: Io): Promise<ConfigSource> {
  const config = await readConfigFile(resolve(io.folder, written), withSlashes(written), io);
  return { loaded: [config], configFor: async () => config };
}

/** Finds the configuration of each folder, reading each configuration once. */
export class ConfigFinder implements ConfigSource {
  readonly #io: Io;
  readonly #byFolder = new Map<string, Promise<LoadedConfig | undefined>>();
  readonly #loaded: LoadedConfig[] = [];

  constructor(io: Io) {
    this.#io = io;
  }

  get loaded(): readonly LoadedConfig[] {
    return this.#loaded;
  }

  /** The nearest configuration in the folder or above it, up to the root of the repository or the user's home. */
  configFor(folder: string): Promise<LoadedConfig | undefined> {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const config = this.#find(folder);
    this.#byFolder.set(folder, config);
    return config;
  }

  async #find(folder: string): Promise<LoadedConfig | undefined> {
    const { files, folder: current, home } = this.#io;
    const path = join(folder, configName);
    if (files.inspect(path).kind === 'file') {
      const config = await readConfigFile(
        path,
        isBelow(current, path) ? pathBelow(current, path) : withSlashes(path),
        this.#io,
      );
      this.#loaded.push(config);
      return config;
    }
    const parent = dirname(folder);
    const isTop = parent === folder || folder === home || files.inspect(join(folder, '.git')).kind !== 'missing';
    return isTop ? undefined : this.configFor(parent);
  }
}

async function readConfigFile(path: string, shown: string, io: Io): Promise<LoadedConfig> {
  const decoded = decode(readBytes(path, shown, io));
  if (decoded.kind === 'refused') throw new UsageError(`The configuration \`${shown}\` ${decoded.reason}.`);
  return loadConfig({ path, shown, text: decoded.text });
}

function readBytes(path: string, shown: string, { files }: Io): Buffer {
  try {
    return files.read(path);
  } catch (error) {
    throw new UsageError(`Could not read the configuration \`${shown}\`: ${reasonOf(error)}.`);
  }
}
