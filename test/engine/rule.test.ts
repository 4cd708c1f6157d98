import { expect, test } from 'vitest';
import { defineAnalysis, defineExploration, needsExploration } from '../../packages/core/src/engine/analysis.ts';
import { defineRule } from '../../packages/core/src/engine/rule.ts';

const walk = defineExploration({ name: 'walk', needs: {}, run: async () => 1 });
const count = defineAnalysis({ name: 'count', needs: {}, run: () => 1 });
const walked = defineAnalysis({ name: 'walked', needs: { count, walk }, run: (_document, facts) => facts.walk });

const parts = {
  id: 'no-example',
  description: 'Disallow examples.',
  category: 'practice',
  severity: 'info',
  requirements: [],
  messages: {},
  check() {},
} as const;

test('a rule is recommended and runs on every definition unless it says otherwise', () => {
  expect(defineRule({ ...parts, needs: {} })).toMatchObject({ preset: 'recommended', when: undefined, isDeep: false });
  expect(defineRule({ ...parts, needs: {}, preset: 'strict' }).preset).toBe('strict');
});

test('a rule is deep when it needs an exploration, or a fact that does', () => {
  expect(defineRule({ ...parts, needs: { count } }).isDeep).toBe(false);
  expect(defineRule({ ...parts, needs: { count, walk } }).isDeep).toBe(true);
  expect(defineRule({ ...parts, needs: { walked } }).isDeep).toBe(true);
  expect(needsExploration({ walked })).toBe(true);
});
