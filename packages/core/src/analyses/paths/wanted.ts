import type { Target } from './targets.ts';

/** Transitions that are still to be taken. Less of them is another value; this one stays. */
export class Wanted {
  readonly #all: readonly Target[];
  /** By the index of the transition: a list of marks is copied many times as fast as a set. */
  readonly #marks: Uint8Array;

  private constructor(all: readonly Target[], marks: Uint8Array) {
    this.#all = all;
    this.#marks = marks;
  }

  static of(targets: readonly Target[]): Wanted {
    const marks = new Uint8Array(1 + targets.reduce((most, { index }) => Math.max(most, index), 0));
    for (const { index } of targets) marks[index] = 1;
    return new Wanted(targets, marks);
  }

  has({ index }: Target): boolean {
    return this.#marks[index] === 1;
  }

  without(targets: Iterable<Target>): Wanted {
    const marks = this.#marks.slice();
    for (const { index } of targets) if (index < marks.length) marks[index] = 0;
    return new Wanted(this.#all, marks);
  }

  left(): readonly Target[] {
    return this.#all.filter((target) => this.has(target));
  }
}
