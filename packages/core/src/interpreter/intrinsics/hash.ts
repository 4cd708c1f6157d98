import { md5 } from './md5.ts';
import { sha1 } from './sha1.ts';
import { sha256, sha384, sha512 } from './sha2.ts';

/** The hash algorithms of `States.Hash`, each from bytes to hexadecimal digits. */
export const hashAlgorithms: ReadonlyMap<string, (bytes: readonly number[]) => string> = new Map([
  ['MD5', md5],
  ['SHA-1', sha1],
  ['SHA-256', sha256],
  ['SHA-384', sha384],
  ['SHA-512', sha512],
]);
