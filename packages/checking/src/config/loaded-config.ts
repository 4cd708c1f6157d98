import { dirname } from 'node:path';
import {
  type Config,
  type ConfigOverride,
  type Diagnostic,
  type LintSettings,
  type MachineType,
  readConfig,
  rules,
} from '@stepproof/core';
import { compileGlobs } from '../files/globs.ts';
import { pathBelow } from '../files/paths.ts';

/** A configuration with its globs ready to match absolute paths. */
export interface LoadedConfig {
  /** As it is shown in findings. */
  readonly file: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  ignores(path: string): boolean;
  settingsFor(path: string): FileSettings;
}

/** What holds for one file. */
export interface FileSettings {
  readonly lint: LintSettings;
  readonly type: MachineType | undefined;
}

/** Reads a configuration; its mistakes are findings in it. */
export async function loadConfig(given: { path: string; shown: string; text: string }): Promise<LoadedConfig> {
  const { path, shown: file, text } = given;
  const { config, diagnostics } = readConfig({ file, text }, ruleIds());
  const ignores = await compileGlobs(config.ignore);
  const overrides = await Promise.all(config.overrides.map((override) => compileGlobs(override.files)));
  const below = (checked: string) => pathBelow(dirname(path), checked);
  const settings = new Map<string, FileSettings>();
  return {
    file,
    text,
    diagnostics,
    ignores: (checked) => ignores(below(checked)),
    settingsFor(checked) {
      const fitting = config.overrides.filter((_, index) => overrides[index]?.(below(checked)) === true);
      const key = fitting.map((override) => config.overrides.indexOf(override)).join();
      const known = settings.get(key) ?? settingsWith(config, fitting);
      settings.set(key, known);
      return known;
    },
  };
}

function ruleIds(): readonly string[] {
  return rules.map((rule) => rule.id);
}

function settingsWith(config: Config, overrides: readonly ConfigOverride[]): FileSettings {
  const levels = new Map([...config.levels, ...overrides.flatMap((override) => [...override.levels])]);
  const type = overrides.findLast((override) => override.type !== undefined)?.type ?? config.type;
  return { lint: { preset: config.preset, levels }, type };
}
