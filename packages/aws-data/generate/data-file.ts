import { brotliCompressSync, constants } from 'node:zlib';

/** Chunks of text one after the other, each compressed for itself, so that one is read without the others. */
export class DataFile {
  readonly #parts: Uint8Array[] = [];

  /** Gives the length of the chunk in bytes. */
  add(text: string): number {
    const compressed = brotliCompressSync(text, { params });
    this.#parts.push(compressed);
    return compressed.length;
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#parts);
  }
}

const params = {
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
  [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
};

/** What is looked up by a key, as text. */
export interface Keyed {
  readonly key: string;
  readonly text: string;
}

/** Cuts what is in the order of its keys into so many shards of about the same length: few make a small file, many a short read. */
export function shardsOf(all: readonly Keyed[], count: number): readonly (readonly Keyed[])[] {
  const total = all.reduce((sum, { text }) => sum + text.length, 0);
  const shards: Keyed[][] = Array.from({ length: count }, () => []);
  let passed = 0;
  for (const one of all) {
    shards[Math.floor((passed / total) * count)]?.push(one);
    passed += one.text.length;
  }
  return shards.filter((shard) => shard.length > 0);
}
