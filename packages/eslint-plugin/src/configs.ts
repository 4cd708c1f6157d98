import { type AnyRule, rules } from '@stepproof/core';
import type { Linter } from 'eslint';
import { cdkRules } from './cdk/cdk-rules.ts';
import type { StepproofConfigs, StepproofPlugin } from './plugin.ts';

/** The configurations that the plugin brings along. */
export function configsFor(plugin: StepproofPlugin): StepproofConfigs {
  const shallow = rules.filter(({ isDeep }) => !isDeep);
  const deep = rules.filter(({ isDeep }) => isDeep);
  return {
    recommended: forFiles('recommended', levelsOf(shallow.filter(isRecommended)), plugin),
    strict: forFiles('strict', levelsOf(shallow), plugin),
    deep: forFiles('deep', levelsOf(deep.filter(isRecommended)), plugin),
    code: forCode('code', levelsOf(shallow.filter(isRecommended)), plugin),
    cdk: forCode('cdk', cdkLevels, plugin),
  };
}

function isRecommended({ preset }: AnyRule): boolean {
  return preset === 'recommended';
}

function forFiles(name: string, rules: Linter.RulesRecord, plugin: StepproofPlugin): Linter.Config[] {
  const files = ['**/*.asl', '**/*.asl.json', '**/*.asl.yaml', '**/*.asl.yml'];
  return withPlugin({ name: `@stepproof/${name}`, files, language: '@stepproof/asl', rules }, plugin);
}

function forCode(name: string, rules: Linter.RulesRecord, plugin: StepproofPlugin): Linter.Config[] {
  const files = ['**/*.ts', '**/*.mts', '**/*.cts', '**/*.tsx', '**/*.js', '**/*.mjs', '**/*.cjs', '**/*.jsx'];
  return withPlugin({ name: `@stepproof/${name}`, files, rules }, plugin);
}

/**
 * Whoever sets a rule without saying for which files sets it for all, such as ESLint's own configuration file. ESLint ends with an error
 * where it does not know the plugin of a rule, so it is told of the plugin for all files too.
 */
function withPlugin(config: Linter.Config, plugin: StepproofPlugin): Linter.Config[] {
  const plugins = { '@stepproof': plugin };
  return [
    { ...config, plugins },
    { name: '@stepproof/plugin', plugins },
  ];
}

function levelsOf(chosen: readonly AnyRule[]): Linter.RulesRecord {
  return Object.fromEntries(chosen.map(({ id, severity }) => [`@stepproof/${id}`, levels[severity]]));
}

/** ESLint knows two. */
const levels = { error: 'error', warning: 'warn', info: 'warn', hint: 'warn' } as const;

const cdkLevels: Linter.RulesRecord = Object.fromEntries(
  Object.entries(cdkRules).map(([name, { severity }]) => [`@stepproof/${name}`, severity]),
);
