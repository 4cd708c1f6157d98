import { bytesInUtf8 } from '../bytes.ts';
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
  const digest = digests.get(algorithm)?.(Uint8Array.from(bytesInUtf8(text)));
  return digest && Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
