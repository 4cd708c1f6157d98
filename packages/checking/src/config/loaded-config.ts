import { dirname, join, resolve } from 'node:path';
import {
  type AwsPlace,
  type Config,
  type ConfigOverride,
  configMistake,
  type Depth,
  type Diagnostic,
  type Inventory,
  inventoryOf,
  type LintSettings,
  type Listing,
  type MachineType,
  readConfig,
  rules,
} from '@stepproof/core';
import type { FileView } from '../files/file-view.ts';
import { compileGlobs } from '../files/globs.ts';
import { ListingError, readListingFile } from '../files/listing-file.ts';
import { pathBelow, withSlashes } from '../files/paths.ts';

/** A configuration with its globs ready to match absolute paths. */
export interface LoadedConfig {
  /** As it is shown in findings. */
  readonly file: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** What it names that tells what there is in AWS, and where the state machines are deployed. */
  readonly listings: readonly Listing[];
  readonly place: AwsPlace;
  /** The file with the findings that were there before, by its absolute path and as it is shown. */
  readonly baseline: { readonly path: string; readonly shown: string } | undefined;
  ignores(path: string): boolean;
  settingsFor(path: string): FileSettings;
}

/** What holds for one file. */
export interface FileSettings {
  readonly lint: LintSettings;
  readonly type: MachineType | undefined;
  /** Whether executions are tried out, where the host does so; it is unless the configuration says otherwise. */
  readonly depth?: Depth | undefined;
  /** What there is in AWS; nothing where nobody says anything of it. */
  readonly inventory?: Inventory | undefined;
}

/** Reads a configuration; its mistakes are findings in it. */
export async function loadConfig(
  given: { path: string; shown: string; text: string },
  files: FileView,
): Promise<LoadedConfig> {
  const { path, shown: file, text } = given;
  const { config, diagnostics } = readConfig({ file, text }, ruleIds());
  const read = listingsOf(config, { folder: dirname(path), files });
  const { listings } = read;
  const inventory = isSilent(config, listings) ? undefined : inventoryOf(listings, config.place);
  const ignores = await compileGlobs(config.ignore);
  const overrides = await Promise.all(config.overrides.map((override) => compileGlobs(override.files)));
  const below = (checked: string) => pathBelow(dirname(path), checked);
  const settings = new Map<string, FileSettings>();
  return {
    file,
    text,
    diagnostics: [...diagnostics, ...read.mistakes],
    listings,
    place: config.place,
    baseline: baselineOf(config, given),
    ignores: (checked) => ignores(below(checked)),
    settingsFor(checked) {
      const fitting = config.overrides.filter((_, index) => overrides[index]?.(below(checked)) === true);
      const key = fitting.map((override) => config.overrides.indexOf(override)).join();
      const known = settings.get(key) ?? { ...settingsWith(config, fitting), inventory };
      settings.set(key, known);
      return known;
    },
  };
}

/** Reads the listings that a configuration names; what cannot be read is a mistake where it is named. */
function listingsOf({ inventory }: Config, { folder, files }: { folder: string; files: FileView }) {
  const listings: Listing[] = [];
  const mistakes: Diagnostic[] = [];
  for (const { path, at } of inventory) {
    try {
      listings.push(readListingFile({ path: resolve(folder, path), shown: path }, files));
    } catch (error) {
      if (!(error instanceof ListingError)) throw error;
      mistakes.push(configMistake(error.message, at));
    }
  }
  return { listings, mistakes };
}

/** Shown in the way that the configuration is shown. */
function baselineOf({ baseline }: Config, { path, shown }: { path: string; shown: string }): LoadedConfig['baseline'] {
  if (baseline === undefined) return undefined;
  return { path: resolve(dirname(path), baseline), shown: withSlashes(join(dirname(shown), baseline)) };
}

function isSilent({ place }: Config, listings: readonly Listing[]): boolean {
  return listings.length === 0 && place.account === undefined && place.region === undefined;
}

function ruleIds(): readonly string[] {
  return rules.map((rule) => rule.id);
}

function settingsWith(config: Config, overrides: readonly ConfigOverride[]): FileSettings {
  const levels = new Map([...config.levels, ...overrides.flatMap((override) => [...override.levels])]);
  const type = overrides.findLast((override) => override.type !== undefined)?.type ?? config.type;
  return { lint: { preset: config.preset, levels }, type, depth: config.depth };
}
