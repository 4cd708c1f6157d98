import { blocksOf, hexadecimal } from './hash-blocks.ts';

/** SHA-256 (FIPS 180-4, section 6.2). */
export function sha256(bytes: readonly number[]): string {
  return digest(
    bytes,
    squareRoots()
      .slice(0, 8)
      .map((word) => word >> 32n),
    small,
  );
}

/** SHA-512 (FIPS 180-4, section 6.4). */
export function sha512(bytes: readonly number[]): string {
  return digest(bytes, squareRoots().slice(0, 8), large);
}

/** SHA-384: SHA-512 from another start, cut off (FIPS 180-4, section 6.5). */
export function sha384(bytes: readonly number[]): string {
  return digest(bytes, squareRoots().slice(8), large).slice(0, 96);
}

/** What tells the two sizes of words apart; a rotation of three counts ends in a shift where it is for the schedule. */
interface Variant {
  readonly bits: bigint;
  readonly rounds: number;
  readonly blockSize: 64 | 128;
  readonly schedule: readonly [Rotation, Rotation];
  readonly sums: readonly [Rotation, Rotation];
}

type Rotation = readonly [bigint, bigint, bigint];

const small: Variant = {
  bits: 32n,
  rounds: 64,
  blockSize: 64,
  schedule: [
    [7n, 18n, 3n],
    [17n, 19n, 10n],
  ],
  sums: [
    [2n, 13n, 22n],
    [6n, 11n, 25n],
  ],
};

const large: Variant = {
  bits: 64n,
  rounds: 80,
  blockSize: 128,
  schedule: [
    [1n, 8n, 7n],
    [19n, 61n, 6n],
  ],
  sums: [
    [28n, 34n, 39n],
    [14n, 18n, 41n],
  ],
};

function digest(bytes: readonly number[], start: readonly bigint[], variant: Variant): string {
  const { bits, rounds, blockSize } = variant;
  const constants = cubeRoots()
    .slice(0, rounds)
    .map((word) => word >> (64n - bits));
  let state = start;
  for (const block of blocksOf(bytes, { size: blockSize, order: 'big-endian' })) {
    state = mixed(state, scheduleOf(block, variant), { constants, variant });
  }
  return state.map((word) => word.toString(16).padStart(Number(bits) / 4, '0')).join('');
}

interface Rounds {
  readonly constants: readonly bigint[];
  readonly variant: Variant;
}

function mixed(state: readonly bigint[], words: readonly bigint[], { constants, variant }: Rounds): readonly bigint[] {
  const { bits, sums } = variant;
  let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state;
  for (const [step, word] of words.entries()) {
    const chosen = (e & f) ^ (BigInt.asUintN(Number(bits), ~e) & g);
    const first = h + rotated(e, sums[1], bits) + chosen + (constants[step] ?? 0n) + word;
    const second = rotated(a, sums[0], bits) + ((a & b) ^ (a & c) ^ (b & c));
    [a, b, c, d, e, f, g, h] = [fit(first + second, bits), a, b, c, fit(d + first, bits), e, f, g];
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => fit(word + (state[index] ?? 0n), bits));
}

function scheduleOf(block: readonly number[], { bits, rounds, schedule }: Variant): readonly bigint[] {
  const words = wordsOf(block, bits);
  for (let step = 16; step < rounds; step++) {
    const first = shifted(words[step - 15] ?? 0n, schedule[0], bits);
    const second = shifted(words[step - 2] ?? 0n, schedule[1], bits);
    words.push(fit((words[step - 16] ?? 0n) + first + (words[step - 7] ?? 0n) + second, bits));
  }
  return words;
}

function wordsOf(block: readonly number[], bits: bigint): bigint[] {
  const digits = hexadecimal(block);
  const length = Number(bits) / 4;
  return Array.from({ length: 16 }, (_, index) => BigInt(`0x${digits.slice(index * length, (index + 1) * length)}`));
}

function rotated(word: bigint, [first, second, third]: Rotation, bits: bigint): bigint {
  return turned(word, first, bits) ^ turned(word, second, bits) ^ turned(word, third, bits);
}

function shifted(word: bigint, [first, second, third]: Rotation, bits: bigint): bigint {
  return turned(word, first, bits) ^ turned(word, second, bits) ^ (word >> third);
}

function turned(word: bigint, count: bigint, bits: bigint): bigint {
  return fit((word >> count) | (word << (bits - count)), bits);
}

function fit(word: bigint, bits: bigint): bigint {
  return BigInt.asUintN(Number(bits), word);
}

/** The standard's constants: the first 64 bits of the fractions of roots of the first primes. Few executions need them. */
const squareRoots = once(() => firstPrimes(16).map((prime) => BigInt.asUintN(64, rootOf(prime << 128n, 2n))));

const cubeRoots = once(() => firstPrimes(80).map((prime) => BigInt.asUintN(64, rootOf(prime << 192n, 3n))));

function once<Result>(compute: () => Result): () => Result {
  let result: Result | undefined;
  return () => {
    result ??= compute();
    return result;
  };
}

function firstPrimes(count: number): readonly bigint[] {
  const primes: bigint[] = [];
  for (let candidate = 2n; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0n)) primes.push(candidate);
  }
  return primes;
}

/** The whole part of a root, bit by bit. */
function rootOf(number: bigint, power: bigint): bigint {
  let root = 0n;
  for (let bit = 1n << 69n; bit > 0n; bit >>= 1n) {
    if ((root + bit) ** power <= number) root += bit;
  }
  return root;
}
