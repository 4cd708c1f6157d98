import { expect, test } from 'vitest';
import { rules } from '../../packages/core/src/rules/index.ts';
import { bundledPlugin } from './bundled-plugin.ts';

const plugin = await bundledPlugin();

test('every rule of core is a rule of the plugin, with its page', () => {
  const own = Object.keys(plugin.rules).filter((id) => !id.startsWith('cdk-'));
  expect(own).toEqual(rules.map(({ id }) => id));
  for (const { id, description, preset, messages } of rules) {
    const meta = plugin.rules[id]?.meta;
    const docs = {
      description,
      recommended: preset === 'recommended',
      url: expect.stringMatching(`/rules-docs/${id}.md$`),
    };
    expect(meta).toMatchObject({ docs, fixable: 'code', hasSuggestions: true });
    expect(Object.keys(meta?.messages ?? {})).toEqual(Object.keys(messages));
  }
});

test('messages have placeholders as ESLint writes them', () => {
  expect(plugin.rules['no-dangling-target']?.meta?.messages?.dangling).toBe(
    'There is no state `{{ target }}` in {{ scope }}.',
  );
});

test('the configurations are the presets, and the rules that try out executions stand apart', () => {
  const idsIn = (name: keyof typeof plugin.configs) =>
    plugin.configs[name].flatMap((config) => Object.keys(config.rules ?? {}));
  const ids = (chosen: typeof rules) => chosen.map(({ id }) => `@stepproof/${id}`);
  const shallow = rules.filter(({ isDeep }) => !isDeep);
  expect(idsIn('recommended')).toEqual(ids(shallow.filter(({ preset }) => preset === 'recommended')));
  expect(idsIn('strict')).toEqual(ids(shallow));
  expect(idsIn('deep')).toEqual(ids(rules.filter(({ isDeep, preset }) => isDeep && preset === 'recommended')));
});

test('errors are errors, and all else are warnings', () => {
  const levels = plugin.configs.strict[0]?.rules ?? {};
  for (const { id, severity } of rules.filter(({ isDeep }) => !isDeep))
    expect(levels[`@stepproof/${id}`]).toBe(severity === 'error' ? 'error' : 'warn');
});
