import { dirname } from 'node:path';
import {
  ConfigError,
  ConfigFinder,
  type FileSettings,
  type FileView,
  type LoadedConfig,
  reasonOf,
} from '@stepproof/checking';
import { defaultSettings } from '@stepproof/core';
import { type ClientSettings, readClientSettings } from './client-settings.ts';
import { type OpenText, type OpenTexts, pathOf } from './open-texts.ts';
import type { World } from './world.ts';

/** What holds for one text. */
export interface TextSettings extends FileSettings {
  readonly isEnabled: boolean;
  /** Whether the configuration leaves the file out. */
  readonly isIgnored: boolean;
  /** A broken configuration may have switched rules off, so nothing is changed in bulk because of it. */
  readonly isConfigSound: boolean;
}

export interface SettingsSources {
  readonly world: Pick<World, 'files' | 'home'>;
  readonly texts: OpenTexts;
  /** The section `stepproof` of the client's settings for a document; anything at all. */
  askClient(uri: string): Promise<unknown>;
  log(message: string): void;
}

/** The settings of open texts: those of their configurations and of the client, each asked for once. */
export class Settings {
  readonly #sources: SettingsSources;
  readonly #byUri = new Map<string, Promise<TextSettings>>();
  #configs: ConfigFinder;

  constructor(sources: SettingsSources) {
    this.#sources = sources;
    this.#configs = this.#newFinder();
  }

  for({ uri }: Pick<OpenText, 'uri'>): Promise<TextSettings> {
    const known = this.#byUri.get(uri);
    if (known !== undefined) return known;
    const settings = this.#find(uri);
    this.#byUri.set(uri, settings);
    return settings;
  }

  /** A configuration or the client's settings have changed. */
  forget(): void {
    this.#byUri.clear();
    this.#configs = this.#newFinder();
  }

  #newFinder(): ConfigFinder {
    const { world, texts } = this.#sources;
    return new ConfigFinder({ files: withOpenTexts(world.files, texts), home: world.home, showPath: (path) => path });
  }

  async #find(uri: string): Promise<TextSettings> {
    const client = readClientSettings(await this.#sectionFor(uri));
    for (const mistake of client.mistakes) this.#sources.log(mistake);
    const path = pathOf(uri);
    const config = path === undefined ? undefined : await this.#configFor(path);
    return settingsOf(client, config, path);
  }

  async #sectionFor(uri: string): Promise<unknown> {
    try {
      return await this.#sources.askClient(uri);
    } catch (error) {
      this.#sources.log(`The editor did not tell its settings: ${reasonOf(error)}.`);
      return undefined;
    }
  }

  async #configFor(path: string): Promise<LoadedConfig | undefined> {
    try {
      return await this.#configs.configFor(dirname(path));
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      this.#sources.log(error.message);
      return undefined;
    }
  }
}

/** What the user has typed into a configuration holds before it is saved. */
function withOpenTexts(files: FileView, texts: OpenTexts): FileView {
  const openAt = (path: string) => texts.all().find(({ uri }) => pathOf(uri) === path);
  return {
    ...files,
    inspect: (path) => (openAt(path) === undefined ? files.inspect(path) : { kind: 'file', size: 0 }),
    read(path) {
      const text = openAt(path);
      return text === undefined ? files.read(path) : Buffer.from(text.getText());
    },
  };
}

function settingsOf(client: ClientSettings, config: LoadedConfig | undefined, path = ''): TextSettings {
  const { lint, type, depth, inventory } = config?.settingsFor(path) ?? { lint: defaultSettings, type: undefined };
  return {
    isEnabled: client.isEnabled,
    isIgnored: config?.ignores(path) === true,
    isConfigSound: config === undefined || config.diagnostics.length === 0,
    lint: { preset: client.preset ?? lint.preset, levels: new Map([...lint.levels, ...client.levels]) },
    type: client.type ?? type,
    depth: client.depth ?? depth,
    inventory,
  };
}
