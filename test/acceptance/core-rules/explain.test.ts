import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { folderWith, stepproof } from '../command.ts';
import { root } from '../root.ts';

test('a page is shown without links that a terminal cannot follow', async () => {
  const page = 'rules-docs/exclusive-fields.md';
  const folder = folderWith({ [page]: readFileSync(`${root}${page}`, 'utf8') });
  const { code, out } = await stepproof(folder, ['explain', 'exclusive-fields']);
  expect(code).toBe(0);
  expect(out).toContain('about structure\n\nWhy\n');
  expect(out).toContain('(https://docs.aws.amazon.com/');
  expect(out).not.toContain('.md)');
});
