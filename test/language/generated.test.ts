import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generatedFiles } from '../../scripts/generate/generated-files.ts';

const root = new URL('../../', import.meta.url);

test('the generated files are those of the schemas', async () => {
  for (const { path, text } of await generatedFiles()) {
    const isFresh = (await readFile(new URL(path, root), 'utf8')) === text;
    expect([path, isFresh]).toEqual([path, true]);
  }
});

test('the validators need nothing else and evaluate no code', async () => {
  const code = await readFile(new URL('packages/core/src/language/generated/validators.js', root), 'utf8');
  expect(code).not.toMatch(/\bimport\b|\brequire\b|\beval\b|\bFunction\s*\(|\bprocess\b/);
});
