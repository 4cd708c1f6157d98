import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { base64Bytes, base64Of, utf8Bytes, utf8Text } from '../../../packages/core/src/interpreter/intrinsics/bytes.ts';
import { hashAlgorithms } from '../../../packages/core/src/interpreter/intrinsics/hash.ts';

/** Lengths around those at which a block, or its padding, is full. */
const texts = [0, 1, 3, 55, 56, 57, 63, 64, 65, 111, 112, 113, 119, 120, 127, 128, 129, 1000].map((length) =>
  'aé€😀z'.repeat(length).slice(0, length),
);

test.each([...hashAlgorithms.keys()])('%s is what Node makes of the same text', (name) => {
  for (const text of texts) {
    const expected = createHash(name.replace('-', '')).update(text, 'utf8').digest('hex');
    const bytes = utf8Bytes(text.toWellFormed());
    expect(hashAlgorithms.get(name)?.(bytes)).toBe(expected);
  }
});

test('Base64 is what Node makes of the same text, and leads back to it', () => {
  for (const text of texts.map((written) => written.toWellFormed())) {
    const encoded = Buffer.from(text, 'utf8').toString('base64');
    expect(base64Of(utf8Bytes(text))).toBe(encoded);
    expect(utf8Text(base64Bytes(encoded) ?? [])).toBe(text);
  }
});

test('what is no Base64, or no text', () => {
  expect(base64Bytes('a')).toBeUndefined();
  expect(base64Bytes('YQ=')).toBeUndefined();
  expect(base64Bytes('YQ=a')).toBeUndefined();
  expect(base64Bytes('Y Q=')).toBeUndefined();
  expect(base64Bytes('YQ')).toEqual([0x61]);
  expect(utf8Text([0xff])).toBeUndefined();
});

test('half of a surrogate pair is a question mark, as in Java', () => {
  expect(utf8Bytes('a\uD800')).toEqual([0x61, 0x3f]);
});
