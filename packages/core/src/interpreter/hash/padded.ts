/** How a hash function fills up its last block. */
export interface Padding {
  /** Bytes of a block. */
  readonly block: number;
  /** Bytes that the length of the message takes at the end. */
  readonly length: number;
  readonly littleEndian: boolean;
}

/** The message followed by a 1 bit, zeros, and its length in bits, so that it fills whole blocks. */
export function padded(message: Uint8Array, { block, length, littleEndian }: Padding): DataView {
  const size = Math.ceil((message.length + 1 + length) / block) * block;
  const bytes = new Uint8Array(size);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  const bits = BigInt(message.length) * 8n;
  view.setBigUint64(littleEndian ? size - length : size - 8, bits, littleEndian);
  return view;
}

export function rotatedLeft(word: number, count: number): number {
  return (word << count) | (word >>> (32 - count));
}

/** Words as bytes. */
export function bytesOfWords(words: readonly number[], littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.length * 4));
  for (const [index, word] of words.entries()) view.setInt32(index * 4, word, littleEndian);
  return new Uint8Array(view.buffer);
}
