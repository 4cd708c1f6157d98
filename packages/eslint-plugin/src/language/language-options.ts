import type { LanguageOptions } from '@eslint/core';
import { type Config, nearestName, readConfig } from '@stepproof/core';

/**
 * What may stand in `languageOptions`: what is known of all state machines from outside. The names and the meaning are those of
 * `stepproof.config.json`.
 */
export interface AslLanguageOptions extends LanguageOptions {
  /** The type of the state machines, where no template says it. */
  readonly type?: 'standard' | 'express';
  /** The AWS account that they are deployed to. */
  readonly account?: string;
  /** The AWS region that they are deployed to. */
  readonly region?: string;
  /** Files that list what there is in AWS, relative to the folder that ESLint runs in. */
  readonly inventory?: readonly string[];
}

const optionNames = ['type', 'account', 'region', 'inventory'] as const;

/** Throws an error that says what is wrong; ESLint shows it with the configuration's place. */
export function validateOptions(options: AslLanguageOptions): void {
  const [mistake] = [...misspeltIn(options), ...readOptions(options).mistakes];
  if (mistake !== undefined) throw new TypeError(`languageOptions: ${mistake}`);
}

/** By the options, which are one object for all files that they are for. */
const known = new WeakMap<AslLanguageOptions, Config>();

/** What the options say, read as a configuration would be. */
export function configOf(options: AslLanguageOptions): Config {
  const config = known.get(options) ?? readOptions(options).config;
  known.set(options, config);
  return config;
}

function readOptions(options: AslLanguageOptions): { readonly config: Config; readonly mistakes: readonly string[] } {
  const ours = Object.fromEntries(optionNames.map((name) => [name, options[name]]));
  const { config, diagnostics } = readConfig({ file: 'languageOptions', text: JSON.stringify(ours) }, []);
  return { config, mistakes: diagnostics.map(({ message }) => message) };
}

/** Options of other languages may come along from configurations for all files, so only what is nearly ours is refused. */
function misspeltIn(options: AslLanguageOptions): readonly string[] {
  const others = Object.keys(options).filter((name) => !optionNames.some((known) => known === name));
  return others.flatMap((name) => {
    const nearest = nearestName(name, optionNames);
    return nearest === undefined ? [] : [`There is no option \`${name}\`. Did you mean \`${nearest}\`?`];
  });
}
