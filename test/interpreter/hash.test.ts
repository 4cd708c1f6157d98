import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type HashAlgorithm, hashOf } from '../../packages/core/src/interpreter/hash/hash.ts';

const algorithms: readonly HashAlgorithm[] = ['MD5', 'SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'];

test.each(algorithms)('%s of texts of all lengths around a block', (algorithm) => {
  for (let length = 0; length < 260; length++) {
    const text = Array.from('añ€😀'.repeat(length)).slice(0, length).join('');
    const expected = createHash(algorithm.replace('-', '')).update(text).digest('hex');
    expect(hashOf(text, algorithm)).toBe(expected);
  }
});

test('half of a surrogate pair is a question mark', () => {
  expect(hashOf('a\ud83d', 'MD5')).toBe(hashOf('a?', 'MD5'));
});

test('no other algorithm', () => {
  expect(hashOf('a', 'md5')).toBeUndefined();
});
