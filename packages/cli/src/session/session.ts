import { dirname, isAbsolute, resolve } from 'node:path';
import {
  type FileSettings,
  type LoadedConfig,
  type NearbyFiles,
  nearbyFiles,
  pathBelow,
  type Surroundings,
  withSlashes,
} from '@stepproof/checking';
import { type Depth, defaultSettings, type LintSettings, type Listing } from '@stepproof/core';
import type { ConfigSource } from '../config/config-source.ts';
import type { FoundFile } from '../files/found-file.ts';
import type { Io } from '../io.ts';
import type { CheckOptions } from './check-options.ts';
import { inventoryWith } from './inventories.ts';

/** What all files of a run share. */
export interface Session {
  readonly io: Io;
  readonly options: CheckOptions;
  /** Whether executions are tried out where no configuration says otherwise. */
  readonly depth: Depth;
  readonly configs: ConfigSource;
  /** What `--inventory` names. */
  readonly listings: readonly Listing[];
  /** What is checked, by absolute path. */
  readonly found: ReadonlyMap<string, FoundFile>;
  /** What fixes have made of texts, by absolute path. */
  readonly changed: Map<string, string>;
}

/** A run that checks these files. */
export function sessionFor(
  files: readonly FoundFile[],
  given: Pick<Session, 'io' | 'options' | 'configs' | 'listings'>,
): Session {
  const found = new Map(files.map((file) => [file.path ?? pathOf(file.shown, given), file] as const));
  return { ...given, depth: given.options.depth ?? 'deep', found, changed: new Map() };
}

/** The absolute path of a file as it is shown: where it is, or would be if standard input were a file. */
export function pathOf(shown: string, { io }: { readonly io: Pick<Io, 'folder'> }): string {
  return resolve(io.folder, shown);
}

/** A file by the name under which it is shown; one that was not looked for belongs to the file that led to it. */
export function foundAt(shown: string, { root }: FoundFile, session: Session): FoundFile {
  const path = pathOf(shown, session);
  return session.found.get(path) ?? { path, shown, isNamed: false, root };
}

export function configFor(shown: string, session: Session): Promise<LoadedConfig | undefined> {
  return session.configs.configFor(dirname(pathOf(shown, session)));
}

/** What is known of a file and of those around it. */
export function surroundingsOf(file: FoundFile, session: Session): Surroundings {
  return {
    nearby: nearby(file, session),
    awsData: session.io.awsData,
    async settingsFor(shown) {
      const path = pathOf(shown, session);
      const config = await configFor(shown, session);
      const isNamed = shown === file.shown ? file.isNamed : session.found.get(path)?.isNamed === true;
      return !isNamed && config?.ignores(path) === true ? undefined : settingsOf(path, session, config);
    },
  };
}

/** Files are read as far as they lie in the folder that the user named. */
function nearby({ root }: FoundFile, session: Session): NearbyFiles {
  const { io, found, changed } = session;
  return nearbyFiles({
    root,
    files: io.files,
    pathOf: (shown) => pathOf(shown, session),
    shownAs(path, from) {
      const known = found.get(path);
      if (known !== undefined) return known.shown;
      return isAbsolute(from) ? withSlashes(path) : pathBelow(io.folder, path);
    },
    unwritten: (path) => changed.get(path),
  });
}

/** The command line wins over the configuration. */
function settingsOf(path: string, { options, listings }: Session, config: LoadedConfig | undefined): FileSettings {
  const { lint, type, depth, inventory } = config?.settingsFor(path) ?? noConfig;
  return {
    lint: withLevels(lint, options.levels),
    type: options.type ?? type,
    depth: options.depth ?? depth,
    inventory: listings.length === 0 ? inventory : inventoryWith(listings, config),
  };
}

const noConfig: FileSettings = { lint: defaultSettings, type: undefined };

/** By the levels of the command line: settings with them. The same settings are handed out again, because plans follow from them. */
const settingsWithLevels = new WeakMap<LintSettings['levels'], Map<LintSettings, LintSettings>>();

function withLevels(settings: LintSettings, levels: LintSettings['levels']): LintSettings {
  if (levels.size === 0) return settings;
  const bySettings = settingsWithLevels.get(levels) ?? new Map<LintSettings, LintSettings>();
  settingsWithLevels.set(levels, bySettings);
  const merged = bySettings.get(settings) ?? { ...settings, levels: new Map([...settings.levels, ...levels]) };
  bySettings.set(settings, merged);
  return merged;
}
