import type { TSESLint } from '@typescript-eslint/utils';
import { cdkRules } from './cdk-rules.ts';

export const codeFiles = ['**/*.ts', '**/*.mts', '**/*.cts', '**/*.tsx', '**/*.js', '**/*.mjs', '**/*.cjs', '**/*.jsx'];

/** The configuration with all rules on code that uses the CDK, at their own levels. The plugin that has them is called `@stepproof`. */
export function cdkConfig(plugin: TSESLint.FlatConfig.Plugin): TSESLint.FlatConfig.Config {
  return {
    name: '@stepproof/cdk',
    files: codeFiles,
    plugins: { '@stepproof': plugin },
    rules: cdkRuleLevels,
  };
}

const cdkRuleLevels: TSESLint.FlatConfig.Rules = Object.fromEntries(
  Object.entries(cdkRules).map(([name, { severity }]) => [`@stepproof/${name}`, severity]),
);
