import { bytesOfWords, padded, rotatedLeft } from './padded.ts';

type Words = readonly [number, number, number, number];

/** RFC 1321. */
export function md5(message: Uint8Array): Uint8Array {
  const view = padded(message, { block: 64, length: 8, littleEndian: true });
  let state: Words = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let offset = 0; offset < view.byteLength; offset += 64) state = compressed(state, view, offset);
  return bytesOfWords(state, true);
}

function compressed(state: Words, view: DataView, offset: number): Words {
  let [a, b, c, d] = state;
  for (let step = 0; step < 64; step++) {
    const { mixed, index } = mix(step, [a, b, c, d]);
    const sum = (a + mixed + (constants[step] ?? 0) + view.getInt32(offset + index * 4, true)) | 0;
    const shift = shifts[(step >> 4) * 4 + (step & 3)] ?? 0;
    [a, b, c, d] = [d, (b + rotatedLeft(sum, shift)) | 0, b, c];
  }
  return [(state[0] + a) | 0, (state[1] + b) | 0, (state[2] + c) | 0, (state[3] + d) | 0];
}

/** The function of the round, and which word of the block comes in. */
function mix(step: number, [, b, c, d]: Words): { readonly mixed: number; readonly index: number } {
  if (step < 16) return { mixed: (b & c) | (~b & d), index: step };
  if (step < 32) return { mixed: (d & b) | (~d & c), index: (5 * step + 1) % 16 };
  if (step < 48) return { mixed: b ^ c ^ d, index: (3 * step + 5) % 16 };
  return { mixed: c ^ (b | ~d), index: (7 * step) % 16 };
}

const constants = Array.from({ length: 64 }, (_, step) => Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32) | 0);

/** Four for each round. */
const shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
