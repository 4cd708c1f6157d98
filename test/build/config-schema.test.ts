import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { readConfig } from '../../packages/core/src/linter/config.ts';
import { rules } from '../../packages/core/src/rules/index.ts';
import { publishedConfigSchema } from '../../scripts/build/config-schema.ts';

const validate = new Ajv({ allowUnionTypes: true }).compile(publishedConfigSchema());

test.each<[string, boolean]>([
  ['{}', true],
  ['{ "$schema": "./s.json", "extends": "strict", "deep": false, "baseline": "known.json" }', true],
  [
    '{ "rules": { "choice-default": "off" }, "overrides": [{ "files": ["a"], "rules": { "next-or-end": "hint" } }] }',
    true,
  ],
  [
    '{ "ignore": ["a"], "inventory": ["b"], "account": "111122223333", "region": "eu-west-1", "type": "express" }',
    true,
  ],
  ['{ "rules": { "choice-defualt": "off" } }', false],
  ['{ "rules": { "choice-default": "loud" } }', false],
  ['{ "overrides": [{ "rules": {} }] }', false],
  ['{ "baseline": "" }', false],
  ['{ "account": "1" }', false],
  ['{ "extend": "strict" }', false],
])('the published schema says of %s what the command says', (text, isRight) => {
  expect(validate(JSON.parse(text))).toBe(isRight);
  const ids = rules.map(({ id }) => id);
  expect(readConfig({ file: '/flows/stepproof.config.json', text }, ids).diagnostics.length === 0).toBe(isRight);
});

test('it tells of every rule what it asks for', () => {
  const text = JSON.stringify(publishedConfigSchema());
  for (const { description } of rules) expect(text).toContain(JSON.stringify(description));
});
