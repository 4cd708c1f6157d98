import { dirname, resolve } from 'node:path';
import { type FileSettings, fixText, type LintedText, type LoadedConfig, lintText } from '@stepproof/checking';
import {
  type Diagnostic,
  defaultSettings,
  type LintSettings,
  type MachineUse,
  type RuleFailure,
} from '@stepproof/core';
import type { ConfigSource } from '../config/config-source.ts';
import type { FoundFile } from '../files/found-file.ts';
import { nearbyFiles } from '../files/nearby-files.ts';
import { type Reading, readText } from '../files/read-text.ts';
import type { Io } from '../io.ts';
import type { CheckOptions } from './check-options.ts';
import { writeFixed } from './write-fixes.ts';

/** What all files of a run share. */
export interface Session {
  readonly io: Io;
  readonly options: CheckOptions;
  readonly configs: ConfigSource;
}

export type FileOutcome =
  /** Holds no definition, and nobody said that it does. */
  | { readonly kind: 'passed-over' }
  /** Was named, and holds no definition. */
  | { readonly kind: 'no-definition'; readonly file: string }
  | { readonly kind: 'refused'; readonly message: string }
  /** Our own fault. */
  | { readonly kind: 'failed'; readonly file: string; readonly error: unknown }
  | CheckedFile;

export interface CheckedFile {
  readonly kind: 'checked';
  readonly file: string;
  /** The text that the findings are in: with `--fix`, the fixed one. */
  readonly text: string;
  readonly machines: readonly Pick<MachineUse, 'file' | 'name' | 'root'>[];
  readonly diagnostics: readonly Diagnostic[];
  readonly failures: readonly RuleFailure[];
  readonly fixed: { readonly count: number; readonly before: string } | undefined;
  /** Why fixes could not be written. */
  readonly problem: string | undefined;
}

/** Checks one file, and fixes it when the options ask for that. Whatever happens, the other files can still be checked. */
export async function checkFile(file: FoundFile, session: Session): Promise<FileOutcome> {
  const named = file.path === undefined ? { ...file, shown: session.options.stdinFilename ?? file.shown } : file;
  const config = await session.configs.configFor(dirname(pathOf(named, session.io)));
  if (!file.isNamed && file.path !== undefined && config?.ignores(file.path) === true) return { kind: 'passed-over' };
  const reading = await readText(named, session.io);
  if (reading.kind !== 'text') return reading;
  try {
    return await checkText(named, reading, { session, config });
  } catch (error) {
    return { kind: 'failed', file: named.shown, error };
  }
}

type TextReading = Extract<Reading, { kind: 'text' }>;

interface Setting {
  readonly session: Session;
  readonly config: LoadedConfig | undefined;
}

async function checkText(file: FoundFile, reading: TextReading, { session, config }: Setting): Promise<FileOutcome> {
  const settings = settingsOf(file, session, config);
  const nearby = nearbyFiles(session.io);
  const lintAs = (text: string) => lintText({ file: file.shown, text, isNamed: file.isNamed }, settings, nearby);
  const linted = await lintAs(reading.text);
  if (linted.machines.length === 0)
    return file.isNamed ? { kind: 'no-definition', file: file.shown } : { kind: 'passed-over' };
  // A broken configuration may have switched rules off, so nothing is written because of it.
  if (session.options.fix === 'none' || (config?.diagnostics.length ?? 0) > 0) return outcomeOf(file, linted);
  const { linted: fixed, count } = await fixText(file.shown, linted, lintAs);
  if (count === 0) return outcomeOf(file, linted);
  const problem = session.options.fix === 'write' ? write(file, reading, { session, text: fixed.text }) : undefined;
  if (problem !== undefined) return { ...outcomeOf(file, linted), problem };
  return { ...outcomeOf(file, fixed), fixed: { count, before: reading.text } };
}

function outcomeOf(file: FoundFile, { text, machines, diagnostics, failures }: LintedText): CheckedFile {
  return {
    kind: 'checked',
    file: file.shown,
    text,
    machines,
    diagnostics,
    failures,
    fixed: undefined,
    problem: undefined,
  };
}

function write(
  { path, shown }: FoundFile,
  { bytes, encoding }: TextReading,
  given: { session: Session; text: string },
): string | undefined {
  return path === undefined
    ? undefined
    : writeFixed(given.session.io.files, { path, shown, bytes, encoding }, given.text);
}

/** Where the file is, or would be if standard input were a file. */
function pathOf({ path, shown }: FoundFile, io: Io): string {
  return path ?? resolve(io.folder, shown);
}

/** The command line wins over the configuration. */
function settingsOf(file: FoundFile, { options, io }: Session, config: LoadedConfig | undefined): FileSettings {
  const { lint, type } = config?.settingsFor(pathOf(file, io)) ?? { lint: defaultSettings, type: undefined };
  return { lint: withLevels(lint, options.levels), type: options.type ?? type };
}

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
