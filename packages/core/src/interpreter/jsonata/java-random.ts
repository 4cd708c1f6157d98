/**
 * The first number that Java's `java.util.Random` gives for a seed, which is what AWS's `$random(seed)` answers: 42 gives
 * 0.7275636800328681 there.
 */
export function javaRandom(seed: number): number {
  const first = next(scrambled(seed));
  const second = next(first);
  const high = Number(first >> 22n);
  const low = Number(second >> 21n);
  return (high * 2 ** 27 + low) / 2 ** 53;
}

const multiplier = 0x5deece66dn;
const mask = (1n << 48n) - 1n;

function scrambled(seed: number): bigint {
  return (BigInt.asUintN(64, BigInt(seed)) ^ multiplier) & mask;
}

function next(state: bigint): bigint {
  return (state * multiplier + 0xbn) & mask;
}
