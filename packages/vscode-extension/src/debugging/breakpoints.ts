import type { ToldPoint } from '../tests/told.ts';

/** Where a state is written, by the path under which an editor knows the file. */
export interface StatePlace {
  readonly path: string;
  readonly start: ToldPoint;
}

/** By the name of the state. */
export type StatePlaces = ReadonlyMap<string, StatePlace>;

export interface Breakpoint {
  readonly verified: boolean;
  readonly line: number;
  readonly message?: string;
}

/** The states at which an execution is to stop. A breakpoint within a state moves to the line with the name of the state. */
export class Breakpoints {
  readonly #places: StatePlaces;
  readonly #byPath = new Map<string, ReadonlySet<number>>();

  constructor(places: StatePlaces) {
    this.#places = places;
  }

  /** Puts breakpoints in place of those that a file had. */
  set(path: string, lines: readonly number[]): readonly Breakpoint[] {
    const known = [...this.#places.values()].filter((place) => place.path === path).map(({ start }) => start.line);
    const breakpoints = lines.map((line) => breakpointAt(line, known));
    const verified = breakpoints.filter((breakpoint) => breakpoint.verified);
    this.#byPath.set(path, new Set(verified.map(({ line }) => line)));
    return breakpoints;
  }

  stopsAt(state: string): boolean {
    const place = this.#places.get(state);
    return place !== undefined && this.#byPath.get(place.path)?.has(place.start.line) === true;
  }
}

function breakpointAt(line: number, states: readonly number[]): Breakpoint {
  const above = states.filter((state) => state <= line);
  if (above.length === 0)
    return { verified: false, line, message: 'No state of the tested state machine begins here.' };
  return { verified: true, line: Math.max(...above) };
}
