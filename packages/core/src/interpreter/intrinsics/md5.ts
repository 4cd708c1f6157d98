import { blocksOf, hexadecimal, rotateLeft } from './hash-blocks.ts';

/** MD5 (RFC 1321), which `States.Hash` offers; it protects nothing. */
export function md5(bytes: readonly number[]): string {
  let state: State = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (const block of blocksOf(bytes, { size: 64, order: 'little-endian' })) state = mixed(state, block);
  return hexadecimal(state.map(reversedBytes));
}

type State = readonly [number, number, number, number];

const rotations = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
];

function mixed(state: State, block: readonly number[]): State {
  let [a, b, c, d] = state;
  for (let step = 0; step < 64; step++) {
    const round = step >> 4;
    const { chosen, index } = choose(step, b, [c, d]);
    const constant = Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32);
    const sum = (a + chosen + constant + (block[index] ?? 0)) | 0;
    const turned = rotateLeft(sum, rotations[round]?.[step & 3] ?? 0);
    [a, b, c, d] = [d, (b + turned) | 0, b, c];
  }
  return [(state[0] + a) | 0, (state[1] + b) | 0, (state[2] + c) | 0, (state[3] + d) | 0];
}

function choose(step: number, b: number, [c, d]: readonly [number, number]): { chosen: number; index: number } {
  if (step < 16) return { chosen: (b & c) | (~b & d), index: step };
  if (step < 32) return { chosen: (d & b) | (~d & c), index: (5 * step + 1) % 16 };
  if (step < 48) return { chosen: b ^ c ^ d, index: (3 * step + 5) % 16 };
  return { chosen: c ^ (b | ~d), index: (7 * step) % 16 };
}

function reversedBytes(word: number): number {
  return (word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24);
}
