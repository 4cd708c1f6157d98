import { expect, test } from 'vitest';
import { hashFor, textIn } from '../../playground/src/page/share.ts';

test.each(['{ "StartAt": "Größe 🚚" }', '', 'a'.repeat(5_000)])('a link gives back its text: %#', async (text) => {
  const hash = await hashFor(text);
  expect(hash).toMatch(/^#[\w-]+$/);
  expect(await textIn(hash, 10_000)).toBe(text);
});

test('what unpacks to more than is wanted, or not at all, is no text', async () => {
  expect(await textIn(await hashFor('a'.repeat(1_000)), 999)).toBeUndefined();
  for (const hash of ['', '#', '#nothing-of-the-kind', '#%%%']) expect(await textIn(hash, 1_000)).toBeUndefined();
});
