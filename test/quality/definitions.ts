import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextFormat } from '../../packages/core/src/syntax/parse.ts';

/** A definition of a corpus. */
export interface CorpusText {
  readonly name: string;
  readonly text: string;
  readonly format: TextFormat;
}

/** The definitions in the folder `asl` of a corpus, by their names. */
export function corpusTexts(corpus: string): readonly CorpusText[] {
  const folder = join(corpus, 'asl');
  const names = readdirSync(folder).filter((name) => /\.asl\.(?:jsonc?|ya?ml)$/.test(name));
  return names.sort().map((name) => ({
    name,
    text: readFileSync(join(folder, name), 'utf8'),
    format: /\.ya?ml$/.test(name) ? 'yaml' : 'json',
  }));
}

/** The two halves of a corpus, told apart by the names: what is bettered by reading the misses of one is to hold for the other. */
export function isHeldOut({ name }: { readonly name: string }): boolean {
  let hash = 0;
  for (const character of name) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % 2 === 1;
}
