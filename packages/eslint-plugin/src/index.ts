import { configsFor } from './configs.ts';
import { aslLanguage } from './language/asl-language.ts';
import { version } from './package.ts';
import type { StepproofPlugin } from './plugin.ts';
import { coreRules } from './rules/core-rules.ts';

const plugin: StepproofPlugin = {
  meta: { name: '@stepproof/eslint-plugin', version, namespace: '@stepproof' },
  languages: { asl: aslLanguage },
  rules: { ...coreRules },
  configs: { recommended: [], strict: [], deep: [] },
};

// Configurations name the very plugin that they are part of.
Object.assign(plugin.configs, configsFor(plugin));

// biome-ignore lint/style/noDefaultExport: configurations of ESLint import plugins so.
export default plugin;
