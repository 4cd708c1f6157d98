/** One round of measuring: milliseconds for a pass of each, taken one right after the other. */
export interface Round {
  readonly subject: number;
  readonly floor: number;
}

export interface Contest {
  readonly subject: Pass;
  /** The least that anybody would have to do for the same. */
  readonly floor: Pass;
}

export type Pass = () => unknown;

export interface Effort {
  readonly rounds: number;
  /** Milliseconds of running both before anything is timed, so that what runs is compiled. */
  readonly warmUp: number;
  /** A sample repeats its pass until so many milliseconds are over, so that the clock is fine enough. */
  readonly sample: number;
  /** What the passes are timed with, unless it is the time that goes by. */
  readonly clock?: Clock;
}

/** Milliseconds since some moment. */
export type Clock = () => number;

/** The time that the processors have worked for this process, so that what sleeps takes none. */
export const processorTime: Clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const elapsedTime: Clock = () => performance.now();

/** Times both by turns: what else the machine does then weighs on both. Passes that return promises are awaited. */
export async function alternate(
  { subject, floor }: Contest,
  { rounds, warmUp, sample, clock = elapsedTime }: Effort,
): Promise<readonly Round[]> {
  const end = performance.now() + warmUp;
  do {
    await subject();
    await floor();
  } while (performance.now() < end);
  const measured: Round[] = [];
  while (measured.length < rounds)
    measured.push({
      subject: await timePerPass(subject, sample, clock),
      floor: await timePerPass(floor, sample, clock),
    });
  return measured;
}

/** Milliseconds for one pass, over as many as the sample needs. */
export async function timePerPass(pass: Pass, sample: number, clock = elapsedTime): Promise<number> {
  const start = clock();
  let passes = 0;
  let elapsed = 0;
  do {
    await pass();
    passes++;
    elapsed = clock() - start;
  } while (elapsed < sample);
  return elapsed / passes;
}

/** The middle of several values and the range of the middle half of them. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** How many times the floor the subject takes at their best: what else the machine does only ever adds to a time. */
export function bestRatioOf(rounds: readonly Round[]): number {
  return Math.min(...rounds.map(({ subject }) => subject)) / Math.min(...rounds.map(({ floor }) => floor));
}

/** How many times the floor the subject takes, round by round. */
export function ratioOf(rounds: readonly Round[]): Spread {
  return spreadOf(rounds.map(({ subject, floor }) => subject / floor));
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
}

/** Between two values, the one in proportion. */
function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/** What was measured at one size. */
export interface SizedTime {
  readonly size: number;
  readonly time: number;
}

/** The power of the size with which the time grows: the slope of the line through the logarithms, by least squares. */
export function growthExponent(times: readonly SizedTime[]): number {
  const points = times.map(({ size, time }) => ({ x: Math.log(size), y: Math.log(time) }));
  const middleX = meanOf(points.map(({ x }) => x));
  const middleY = meanOf(points.map(({ y }) => y));
  const covariance = points.reduce((sum, { x, y }) => sum + (x - middleX) * (y - middleY), 0);
  const variance = points.reduce((sum, { x }) => sum + (x - middleX) ** 2, 0);
  return covariance / variance;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
