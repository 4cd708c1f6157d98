import { dirname } from 'node:path';
import {
  ConfigError,
  ConfigFinder,
  type FileSettings,
  type FileView,
  type LoadedConfig,
  reasonOf,
} from '@stepproof/checking';
import { defaultSettings, type LintSettings } from '@stepproof/core';
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
  /** By what the client said, which is the same of most texts. */
  readonly #clients = new Map<string, ClientSettings>();
  #combined = new WeakMap<ClientSettings, WeakMap<LintSettings, LintSettings>>();
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
    this.#clients.clear();
    this.#combined = new WeakMap();
    this.#configs = this.#newFinder();
  }

  #newFinder(): ConfigFinder {
    const { world, texts } = this.#sources;
    return new ConfigFinder({ files: withOpenTexts(world.files, texts), home: world.home, showPath: (path) => path });
  }

  async #find(uri: string): Promise<TextSettings> {
    const client = this.#clientSettings(await this.#sectionFor(uri));
    const path = pathOf(uri) ?? '';
    const config = path === '' ? undefined : await this.#configFor(path);
    const own = config?.settingsFor(path) ?? usualSettings;
    return {
      isEnabled: client.isEnabled,
      isIgnored: config?.ignores(path) === true,
      isConfigSound: config === undefined || config.diagnostics.length === 0,
      lint: this.#combinedLint(client, own.lint),
      type: client.type ?? own.type,
      depth: client.depth ?? own.depth,
      inventory: own.inventory,
    };
  }

  /** Mistakes are told once, and not for every text. */
  #clientSettings(section: unknown): ClientSettings {
    const said = JSON.stringify(section) ?? '';
    const known = this.#clients.get(said);
    if (known !== undefined) return known;
    const client = readClientSettings(section);
    for (const mistake of client.mistakes) this.#sources.log(mistake);
    this.#clients.set(said, client);
    return client;
  }

  /** Texts of which the same is said share their settings, since the plan of the rules that are run is kept for each. */
  #combinedLint(client: ClientSettings, lint: LintSettings): LintSettings {
    const ofClient = this.#combined.get(client) ?? new WeakMap<LintSettings, LintSettings>();
    this.#combined.set(client, ofClient);
    const { preset = lint.preset, levels } = client;
    const combined = ofClient.get(lint) ?? { preset, levels: new Map([...lint.levels, ...levels]) };
    ofClient.set(lint, combined);
    return combined;
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

/** Where no configuration is. */
const usualSettings: FileSettings = { lint: defaultSettings, type: undefined };
