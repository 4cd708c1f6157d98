/** How a message is cut into words: blocks of 64 or 128 bytes, the last of which says how many bits there are. */
interface BlockLayout {
  readonly size: 64 | 128;
  readonly order: 'big-endian' | 'little-endian';
}

/** The blocks of a message, padded, as words of 32 bits (RFC 1321, section 3; FIPS 180-4, section 5). */
export function blocksOf(bytes: readonly number[], { size, order }: BlockLayout): readonly (readonly number[])[] {
  const lengthField = size / 8;
  const padding = (2 * size - ((bytes.length + 1 + lengthField) % size)) % size;
  const padded = [...bytes, 0x80, ...zeros(padding), ...lengthBytes(bytes.length, lengthField, order)];
  const blocks: number[][] = [];
  for (let start = 0; start < padded.length; start += size) {
    blocks.push(Array.from({ length: size / 4 }, (_, index) => wordAt(padded, start + index * 4, order)));
  }
  return blocks;
}

function zeros(count: number): readonly number[] {
  return new Array<number>(count).fill(0);
}

function lengthBytes(length: number, count: number, order: BlockLayout['order']): readonly number[] {
  const bytes = Array.from({ length: count }, (_, index) => Math.floor((length * 8) / 256 ** index) % 256);
  return order === 'big-endian' ? bytes.reverse() : bytes;
}

function wordAt(bytes: readonly number[], offset: number, order: BlockLayout['order']): number {
  const four = bytes.slice(offset, offset + 4);
  const ordered = order === 'big-endian' ? four : four.reverse();
  return ordered.reduce((word, byte) => (word << 8) | byte, 0);
}

/** The hexadecimal digits of words of 32 bits. */
export function hexadecimal(words: readonly number[]): string {
  return words.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

export function rotateLeft(word: number, count: number): number {
  return (word << count) | (word >>> (32 - count));
}
