import { md5 } from './md5.ts';
import { sha1 } from './sha1.ts';
import { sha256, sha384, sha512 } from './sha2.ts';

/** The algorithms that `$hash` and `States.Hash` know, by the names that AWS gives them. */
export type HashAlgorithm = 'MD5' | 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

const digests: ReadonlyMap<string, (message: Uint8Array) => Uint8Array> = new Map<
  HashAlgorithm,
  (message: Uint8Array) => Uint8Array
>([
  ['MD5', md5],
  ['SHA-1', sha1],
  ['SHA-256', sha256],
  ['SHA-384', sha384],
  ['SHA-512', sha512],
]);

/** The hash of a text's UTF-8 bytes in hexadecimal digits; nothing for an algorithm of another name. */
export function hashOf(text: string, algorithm: string): string | undefined {
  const digest = digests.get(algorithm)?.(bytesOf(text));
  return digest && Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** UTF-8. Half of a surrogate pair becomes a question mark, as Java writes it. */
function bytesOf(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point >= 0xd800 && point <= 0xdfff) bytes.push(0x3f);
    else if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), trailing(point));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), trailing(point >> 6), trailing(point));
    else bytes.push(0xf0 | (point >> 18), trailing(point >> 12), trailing(point >> 6), trailing(point));
  }
  return Uint8Array.from(bytes);
}

function trailing(bits: number): number {
  return 0x80 | (bits & 0x3f);
}
