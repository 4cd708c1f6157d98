import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { base64Bytes, base64Of, utf8Bytes, utf8Text } from '../../../packages/core/src/interpreter/intrinsics/bytes.ts';
import { md5 } from '../../../packages/core/src/interpreter/intrinsics/md5.ts';
import { sha1 } from '../../../packages/core/src/interpreter/intrinsics/sha1.ts';
import { sha256, sha384, sha512 } from '../../../packages/core/src/interpreter/intrinsics/sha2.ts';

/** Lengths around those at which a block, or its padding, is full. */
const texts = [0, 1, 3, 55, 56, 57, 63, 64, 65, 111, 112, 113, 119, 120, 127, 128, 129, 1000].map((length) =>
  wellFormed('aé€😀z'.repeat(length).slice(0, length)),
);

test.each(Object.entries({ md5, sha1, sha256, sha384, sha512 }))(
  '%s is what Node makes of the same text',
  (name, hash) => {
    for (const text of texts) {
      const expected = createHash(name).update(text, 'utf8').digest('hex');
      expect(hash(utf8Bytes(text))).toBe(expected);
    }
  },
);

test('Base64 is what Node makes of the same text, and leads back to it', () => {
  for (const text of texts) {
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

/** Without half of a surrogate pair at its end. */
function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
