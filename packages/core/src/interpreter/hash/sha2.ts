import { padded } from './padded.ts';

/** What tells the functions of the family from each other (FIPS 180-4, sections 4.1, 4.2 and 5.3). */
interface Variant {
  /** Bits of a word. */
  readonly bits: number;
  readonly rounds: number;
  /** Rotations for the large sigmas, and rotations with a final shift for the small ones. */
  readonly large: readonly [Triple, Triple];
  readonly small: readonly [Triple, Triple];
  readonly initial: readonly bigint[];
  /** Words of the state that are the hash. */
  readonly words: number;
}

type Triple = readonly [number, number, number];

export function sha256(message: Uint8Array): Uint8Array {
  return digest(message, { ...narrow, initial: roots(2n, { bits: 32, from: 0, count: 8 }), words: 8 });
}

export function sha384(message: Uint8Array): Uint8Array {
  return digest(message, { ...wide, initial: roots(2n, { bits: 64, from: 8, count: 8 }), words: 6 });
}

export function sha512(message: Uint8Array): Uint8Array {
  return digest(message, { ...wide, initial: roots(2n, { bits: 64, from: 0, count: 8 }), words: 8 });
}

const narrow = {
  bits: 32,
  rounds: 64,
  large: [
    [2, 13, 22],
    [6, 11, 25],
  ],
  small: [
    [7, 18, 3],
    [17, 19, 10],
  ],
} as const;

const wide = {
  bits: 64,
  rounds: 80,
  large: [
    [28, 34, 39],
    [14, 18, 41],
  ],
  small: [
    [1, 8, 7],
    [19, 61, 6],
  ],
} as const;

function digest(message: Uint8Array, variant: Variant): Uint8Array {
  const { bits, rounds, words } = variant;
  const view = padded(message, { block: bits * 2, length: bits / 4, littleEndian: false });
  const constants = roots(3n, { bits, from: 0, count: rounds });
  let state = variant.initial;
  for (let offset = 0; offset < view.byteLength; offset += bits * 2) {
    state = compressed(state, scheduleOf(view, offset, variant), { variant, constants });
  }
  return bytesOf(state.slice(0, words), bits);
}

function scheduleOf(view: DataView, offset: number, { bits, rounds, small }: Variant): readonly bigint[] {
  const words: bigint[] = [];
  for (let step = 0; step < 16; step++) {
    const place = offset + (step * bits) / 8;
    words.push(bits === 32 ? BigInt(view.getUint32(place)) : view.getBigUint64(place));
  }
  for (let step = 16; step < rounds; step++) {
    const earlier = sigma(at(words, step - 15), small[0], bits) + sigma(at(words, step - 2), small[1], bits);
    words.push(BigInt.asUintN(bits, earlier + at(words, step - 16) + at(words, step - 7)));
  }
  return words;
}

function compressed(
  state: readonly bigint[],
  words: readonly bigint[],
  { variant, constants }: { readonly variant: Variant; readonly constants: readonly bigint[] },
): readonly bigint[] {
  const { bits, large } = variant;
  let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state;
  for (const [step, word] of words.entries()) {
    const chosen = (e & f) ^ (BigInt.asUintN(bits, ~e) & g);
    const first = h + rotations(e, large[1], bits) + chosen + at(constants, step) + word;
    const second = rotations(a, large[0], bits) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [
      g,
      f,
      e,
      BigInt.asUintN(bits, d + first),
      c,
      b,
      a,
      BigInt.asUintN(bits, first + second),
    ];
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => BigInt.asUintN(bits, word + at(state, index)));
}

function rotations(word: bigint, [one, two, three]: Triple, bits: number): bigint {
  return rotated(word, one, bits) ^ rotated(word, two, bits) ^ rotated(word, three, bits);
}

function sigma(word: bigint, [one, two, shift]: Triple, bits: number): bigint {
  return rotated(word, one, bits) ^ rotated(word, two, bits) ^ (word >> BigInt(shift));
}

function rotated(word: bigint, count: number, bits: number): bigint {
  return (word >> BigInt(count)) | BigInt.asUintN(bits, word << BigInt(bits - count));
}

function at(words: readonly bigint[], index: number): bigint {
  return words[index] ?? 0n;
}

function bytesOf(words: readonly bigint[], bits: number): Uint8Array {
  const digits = words.map((word) => word.toString(16).padStart(bits / 4, '0')).join('');
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** The first bits behind the point of the square or cube roots of prime numbers, which is where the constants come from. */
function roots(degree: bigint, which: { bits: number; from: number; count: number }): readonly bigint[] {
  const { bits, from, count } = which;
  return firstPrimes(from + count)
    .slice(from)
    .map((prime) => BigInt.asUintN(bits, rootOf(BigInt(prime) << (degree * BigInt(bits)), degree)));
}

/** The largest whole number whose power is not beyond the number, by Newton's method from above. */
function rootOf(number: bigint, degree: bigint): bigint {
  let root = 1n << (BigInt(number.toString(2).length) / degree + 1n);
  for (;;) {
    const nearer = ((degree - 1n) * root + number / root ** (degree - 1n)) / degree;
    if (nearer >= root) return root;
    root = nearer;
  }
}

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number++) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return primes;
}
