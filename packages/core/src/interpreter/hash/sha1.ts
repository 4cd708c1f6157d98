import { bytesOfWords, padded, rotatedLeft } from './padded.ts';

type Words = readonly [number, number, number, number, number];

/** FIPS 180-4, section 6.1. */
export function sha1(message: Uint8Array): Uint8Array {
  const view = padded(message, { block: 64, length: 8, littleEndian: false });
  let state: Words = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let offset = 0; offset < view.byteLength; offset += 64) state = compressed(state, scheduleOf(view, offset));
  return bytesOfWords(state, false);
}

function scheduleOf(view: DataView, offset: number): Int32Array {
  const words = new Int32Array(80);
  for (let step = 0; step < 16; step++) words[step] = view.getInt32(offset + step * 4);
  for (let step = 16; step < 80; step++) {
    words[step] = rotatedLeft(
      at(words, step - 3) ^ at(words, step - 8) ^ at(words, step - 14) ^ at(words, step - 16),
      1,
    );
  }
  return words;
}

function at(words: Int32Array, index: number): number {
  return words[index] ?? 0;
}

function compressed(state: Words, words: Int32Array): Words {
  let [a, b, c, d, e] = state;
  for (let step = 0; step < 80; step++) {
    const sum = (rotatedLeft(a, 5) + mix(step, [a, b, c, d, e]) + e + at(words, step)) | 0;
    [a, b, c, d, e] = [sum, a, rotatedLeft(b, 30), c, d];
  }
  return [(state[0] + a) | 0, (state[1] + b) | 0, (state[2] + c) | 0, (state[3] + d) | 0, (state[4] + e) | 0];
}

function mix(step: number, [, b, c, d]: Words): number {
  if (step < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (step < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (step < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}
