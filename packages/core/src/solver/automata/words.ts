import { type Automaton, lastUnit, liveRanges, type UnitRange } from './automaton.ts';

/** How many texts a set has; infinity for more than can be counted, or without end. */
export function countTexts(automaton: Automaton): number {
  const known = counts.get(automaton);
  if (known !== undefined) return known;
  const count = new Counter(automaton).countFrom(0);
  counts.set(automaton, count);
  return count;
}

const counts = new WeakMap<Automaton, number>();

/** Counts along the states, of which there are few enough for recursion. */
class Counter {
  readonly #automaton: Automaton;
  readonly #counts = new Map<number, number>();

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
  }

  countFrom(state: number): number {
    const known = this.#counts.get(state);
    if (known !== undefined) return known;
    // Whoever comes back to a state while it is counted has gone round a cycle.
    this.#counts.set(state, Number.POSITIVE_INFINITY);
    let count = this.#automaton.accepts[state] === true ? 1 : 0;
    for (const { from, last, to } of liveRanges(this.#automaton, state))
      count += (last - from + 1) * this.countFrom(to);
    this.#counts.set(state, count);
    return count;
  }
}

/** Up to so many texts of a set, shorter ones first, of readable letters where there is a choice. */
export function readableTexts(automaton: Automaton, most: number): readonly string[] {
  const found: string[] = [];
  let level: readonly Prefix[] = [{ text: '', state: 0 }];
  while (level.length > 0 && found.length < most) {
    found.push(...level.filter(({ state }) => automaton.accepts[state] === true).map(({ text }) => text));
    level = nextLevel(automaton, level, most);
  }
  return found.slice(0, most);
}

interface Prefix {
  readonly text: string;
  readonly state: number;
}

/** As every live state leads to a text of its own for each prefix, no state needs more prefixes than texts are asked for. */
function nextLevel(automaton: Automaton, level: readonly Prefix[], most: number): readonly Prefix[] {
  const next: Prefix[] = [];
  const prefixes = new Map<number, number>();
  for (const { text, state } of level) {
    for (const { to, unit } of readableSteps(automaton, state, most)) {
      const before = prefixes.get(to) ?? 0;
      if (before >= most) continue;
      prefixes.set(to, before + 1);
      next.push({ text: text + String.fromCharCode(unit), state: to });
    }
  }
  return next;
}

function readableSteps(automaton: Automaton, state: number, most: number): readonly { to: number; unit: number }[] {
  const steps = liveRanges(automaton, state).flatMap((range) =>
    readableUnits(range, most).map((unit) => ({ to: range.to, unit })),
  );
  return steps.sort((one, other) => readability(one.unit) - readability(other.unit));
}

/** From the most readable units on: letters, digits, signs, then the rest, with control characters and halves of pairs last. */
const readableBlocks: readonly (readonly [first: number, last: number])[] = [
  [0x61, 0x7a],
  [0x41, 0x5a],
  [0x30, 0x39],
  [0x21, 0x7e],
  [0x20, 0x20],
  [0xa1, 0xd7ff],
  [0xe000, 0xfffd],
  [0, lastUnit],
];

function readableUnits({ from, last }: UnitRange, most: number): readonly number[] {
  const units = new Set<number>();
  for (const [first, end] of readableBlocks) {
    for (let unit = Math.max(first, from); unit <= Math.min(end, last) && units.size < most; unit++) units.add(unit);
  }
  return [...units];
}

function readability(unit: number): number {
  return readableBlocks.findIndex(([first, last]) => first <= unit && unit <= last);
}
