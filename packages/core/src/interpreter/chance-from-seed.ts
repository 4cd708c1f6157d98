import type { Chance } from './chance.ts';

/** Random numbers and ids that look random and are the same for the same seed (splitmix32, by Guy Steele and others). */
export function chanceFrom(seed: number): Chance {
  return new SeededChance(seed);
}

class SeededChance implements Chance {
  private state: number;

  constructor(seed: number) {
    this.state = foldedBits(seed);
  }

  random(): number {
    return this.nextWord() / 2 ** 32;
  }

  uuid(): string {
    return uuidOf(() => this.nextWord());
  }

  private nextWord(): number {
    this.state = (this.state + 0x9e3779b9) | 0;
    return mixed(this.state);
  }
}

/** The bits of any number folded into 32, so that fractions and large seeds count too. */
function foldedBits(seed: number): number {
  sharedNumber[0] = seed + 0;
  return mixed((sharedWords[0] as number) ^ mixed(sharedWords[1] as number));
}

/** One buffer for all seeds, because a buffer costs more than everything else that a short simulation begins with. */
const sharedNumber = new Float64Array(1);
const sharedWords = new Uint32Array(sharedNumber.buffer);

function mixed(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/** A random UUID (RFC 9562, version 4). */
function uuidOf(nextWord: () => number): string {
  const digits = Array.from({ length: 4 }, () => nextWord().toString(16).padStart(8, '0')).join('');
  const variant = '89ab'.charAt(Number.parseInt(digits.charAt(16), 16) & 3);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-');
}
