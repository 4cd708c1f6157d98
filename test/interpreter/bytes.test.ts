import { expect, test } from 'vitest';
import { base64Bytes, base64Of, bytesInUtf8, textOfUtf8 } from '../../packages/core/src/interpreter/bytes.ts';

const texts = [0, 1, 3, 55, 56, 57, 63, 64, 65, 111, 112, 113, 119, 120, 127, 128, 129, 1000].map((length) =>
  wellFormed('aé€😀z'.repeat(length).slice(0, length)),
);

test('Base64 is what Node makes of the same text, and leads back to it', () => {
  for (const text of texts) {
    const encoded = Buffer.from(text, 'utf8').toString('base64');
    expect(base64Of(bytesInUtf8(text))).toBe(encoded);
    expect(textOfUtf8(base64Bytes(encoded) ?? [])).toBe(text);
  }
});

test('what is no Base64, or no text', () => {
  expect(base64Bytes('a')).toBeUndefined();
  expect(base64Bytes('YQ=')).toBeUndefined();
  expect(base64Bytes('YQ=a')).toBeUndefined();
  expect(base64Bytes('Y Q=')).toBeUndefined();
  expect(base64Bytes('YQ')).toEqual([0x61]);
  expect(textOfUtf8([0xff])).toBeUndefined();
});

test('half of a surrogate pair is a question mark, as in Java', () => {
  expect(bytesInUtf8('a\uD800')).toEqual([0x61, 0x3f]);
});

/** Without half of a surrogate pair at its end. */
function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
