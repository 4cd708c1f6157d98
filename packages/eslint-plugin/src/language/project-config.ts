import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { configName, decode, isTopFolder, nodeFileView, pathBelow } from '@stepproof/checking';
import { compileGlobsAtOnce } from '@stepproof/checking/at-once';
import { type Config, type MachineType, readConfig, rules } from '@stepproof/core';

/** What the configuration of the command says of a file. */
interface ProjectConfig {
  readonly config: Config;
  /** The folder of the configuration. */
  readonly folder: string;
  /** That of the state machines of this very file. */
  readonly type: MachineType | undefined;
}

/**
 * The configuration that the command would take for a file. Of one that cannot be read nothing is known; the command says why. What it says
 * of rules, severities and files to ignore is up to ESLint here.
 */
export function projectConfigFor(file: string): ProjectConfig | undefined {
  try {
    const path = configAbove(dirname(file));
    return path === undefined ? undefined : projectConfigAt(path, file);
  } catch {
    return undefined;
  }
}

function configAbove(folder: string): string | undefined {
  const path = join(folder, configName);
  if (nodeFileView.inspect(path).kind === 'file') return path;
  return isTopFolder(folder, { files: nodeFileView, home: homedir() }) ? undefined : configAbove(dirname(folder));
}

function projectConfigAt(path: string, file: string): ProjectConfig | undefined {
  const config = readOnce(path);
  if (config === undefined) return undefined;
  const folder = dirname(path);
  const below = pathBelow(folder, file);
  const override = config.overrides.findLast(
    ({ type, files }) => type !== undefined && compileGlobsAtOnce(files)(below),
  );
  return { config, folder, type: override?.type ?? config.type };
}

interface ReadConfig {
  /** When the file was changed last; editors keep ESLint running. */
  readonly time: number;
  readonly config: Config | undefined;
}

const known = new Map<string, ReadConfig>();

function readOnce(path: string): Config | undefined {
  const time = statSync(path).mtimeMs;
  const before = known.get(path);
  if (before?.time === time) return before.config;
  const decoded = decode(nodeFileView.read(path));
  const ruleIds = rules.map(({ id }) => id);
  const config = decoded.kind === 'text' ? readConfig({ file: path, text: decoded.text }, ruleIds).config : undefined;
  known.set(path, { time, config });
  return config;
}
