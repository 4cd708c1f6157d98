import { type AnyRule, rules } from '@stepproof/core';
import type { Linter } from 'eslint';
import type { StepproofConfigs, StepproofPlugin } from './plugin.ts';

/** The configurations that the plugin brings along. */
export function configsFor(plugin: StepproofPlugin): StepproofConfigs {
  const shallow = rules.filter(({ isDeep }) => !isDeep);
  const deep = rules.filter(({ isDeep }) => isDeep);
  return {
    recommended: [forFiles('recommended', shallow.filter(isRecommended), plugin)],
    strict: [forFiles('strict', shallow, plugin)],
    deep: [forFiles('deep', deep.filter(isRecommended), plugin)],
  };
}

function isRecommended({ preset }: AnyRule): boolean {
  return preset === 'recommended';
}

function forFiles(name: keyof StepproofConfigs, chosen: readonly AnyRule[], plugin: StepproofPlugin): Linter.Config {
  return {
    name: `@stepproof/${name}`,
    files: ['**/*.asl', '**/*.asl.json', '**/*.asl.yaml', '**/*.asl.yml'],
    plugins: { '@stepproof': plugin },
    language: '@stepproof/asl',
    rules: Object.fromEntries(chosen.map(({ id, severity }) => [`@stepproof/${id}`, levels[severity]])),
  };
}

/** ESLint knows two. */
const levels = { error: 'error', warning: 'warn', info: 'warn', hint: 'warn' } as const;
