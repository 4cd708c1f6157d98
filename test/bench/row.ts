import type { Bench } from './bench.ts';
import { growthExponent, type SizedTime, type Spread } from './measure.ts';

/** One measure, which may give several figures. */
export interface Row {
  /** As `--only` takes it. */
  readonly id: string;
  measure(bench: Bench): Promise<readonly Entry[]>;
}

export type Entry = Figure | Skipped;

export interface Figure {
  readonly kind: 'figure';
  readonly name: string;
  readonly value: number;
  /** `×`: times the floor. `power`: of the size. `MiB`: of memory. `MB`: of files. `ms`: of a few starts. `µs`: of one of many. */
  readonly unit: '×' | 'power' | 'MiB' | 'MB' | 'ms' | 'µs';
  /** The range of the middle half of the rounds, where there are several. */
  readonly spread: Spread | undefined;
  /** At most this much; nothing where the figure is there to compare with. */
  readonly goal: number | undefined;
  readonly stretch: number | undefined;
  readonly note: string;
}

export interface Skipped {
  readonly kind: 'skipped';
  readonly name: string;
  readonly reason: string;
}

export interface Goals {
  readonly goal?: number;
  readonly stretch?: number;
}

/** What is told of a ratio: the figure itself, where it is not the middle one of its rounds, and what it is held against. */
export interface Told extends Goals {
  readonly value?: number;
  readonly note: string;
}

export function ratioFigure(name: string, spread: Spread, told: Told): Figure {
  const { value = spread.median, goal, stretch, note } = told;
  return { kind: 'figure', name, value, unit: '×', spread, goal, stretch, note };
}

/** With which power of the size the time grows. */
export function growthFigure(name: string, times: readonly SizedTime[], { goal, note }: Omit<Told, 'value'>): Figure {
  const value = growthExponent(times);
  return { kind: 'figure', name, value, unit: 'power', spread: undefined, goal, stretch: undefined, note };
}
