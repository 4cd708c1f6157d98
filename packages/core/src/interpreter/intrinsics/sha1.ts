import { blocksOf, hexadecimal, rotateLeft } from './hash-blocks.ts';

/** SHA-1 (FIPS 180-4, section 6.1). */
export function sha1(bytes: readonly number[]): string {
  let state: readonly number[] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (const block of blocksOf(bytes, { size: 64, order: 'big-endian' })) state = mixed(state, block);
  return hexadecimal(state);
}

const constants = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6];

function mixed(state: readonly number[], block: readonly number[]): readonly number[] {
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (const [step, word] of scheduleOf(block).entries()) {
    const round = Math.floor(step / 20);
    const sum = (rotateLeft(a, 5) + choose(round, b, [c, d]) + e + (constants[round] ?? 0) + word) | 0;
    [a, b, c, d, e] = [sum, a, rotateLeft(b, 30), c, d];
  }
  return [a, b, c, d, e].map((word, index) => (word + (state[index] ?? 0)) | 0);
}

function scheduleOf(block: readonly number[]): readonly number[] {
  const words = [...block];
  const before = (count: number): number => words[words.length - count] ?? 0;
  while (words.length < 80) words.push(rotateLeft(before(3) ^ before(8) ^ before(14) ^ before(16), 1));
  return words;
}

function choose(round: number, b: number, [c, d]: readonly [number, number]): number {
  if (round === 0) return (b & c) | (~b & d);
  return round === 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
}
