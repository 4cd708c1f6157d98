import { dirname, join } from 'node:path';
import { decode } from '../files/decode.ts';
import type { FileView } from '../files/file-view.ts';
import { hasGit } from '../files/git-folder.ts';
import { reasonOf } from '../files/reason.ts';
import { ConfigError } from './config-error.ts';
import { type LoadedConfig, loadConfig } from './loaded-config.ts';

export const configName = 'stepproof.config.json';

/** Where configurations are looked for, and how they are called. */
export interface ConfigPlaces {
  readonly files: FileView;
  /** The user's home; no configuration is looked for above it. */
  readonly home: string;
  /** How a file is shown in findings. */
  showPath(path: string): string;
}

/** Finds the configuration of each folder, reading each configuration once. */
export class ConfigFinder {
  readonly #places: ConfigPlaces;
  readonly #byFolder = new Map<string, Promise<LoadedConfig | undefined>>();
  readonly #loaded: LoadedConfig[] = [];

  constructor(places: ConfigPlaces) {
    this.#places = places;
  }

  /** All that were read so far. */
  get loaded(): readonly LoadedConfig[] {
    return this.#loaded;
  }

  /**
   * The nearest configuration in the folder or above it, up to the root of the repository or the user's home. Throws a
   * `ConfigError` when it cannot be read.
   */
  configFor(folder: string): Promise<LoadedConfig | undefined> {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const config = this.#find(folder);
    this.#byFolder.set(folder, config);
    return config;
  }

  async #find(folder: string): Promise<LoadedConfig | undefined> {
    const { files, showPath } = this.#places;
    const path = join(folder, configName);
    if (files.inspect(path).kind === 'file') {
      const config = await readConfigFile({ path, shown: showPath(path) }, files);
      this.#loaded.push(config);
      return config;
    }
    return isTopFolder(folder, this.#places) ? undefined : this.configFor(dirname(folder));
  }
}

/** Whether no configuration is looked for above a folder: it is the root of the repository or of the disk, or the user's home. */
export function isTopFolder(folder: string, { files, home }: Pick<ConfigPlaces, 'files' | 'home'>): boolean {
  return folder === home || folder === dirname(folder) || hasGit(files, folder);
}

/** Reads a configuration. Throws a `ConfigError` when that cannot be done; mistakes in it are findings of what is returned. */
export async function readConfigFile(
  file: { readonly path: string; readonly shown: string },
  files: FileView,
): Promise<LoadedConfig> {
  const decoded = decode(readBytes(file, files));
  if (decoded.kind === 'refused') throw new ConfigError(`The configuration \`${file.shown}\` ${decoded.reason}.`);
  return loadConfig({ ...file, text: decoded.text }, files);
}

function readBytes({ path, shown }: { path: string; shown: string }, files: FileView): Buffer {
  try {
    return files.read(path);
  } catch (error) {
    throw new ConfigError(`Could not read the configuration \`${shown}\`: ${reasonOf(error)}.`);
  }
}
