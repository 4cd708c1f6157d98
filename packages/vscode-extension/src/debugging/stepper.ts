import type { Stop } from './stops.ts';

export type Step = 'into' | 'over' | 'out' | 'back';

/** A cursor in an execution that was recorded, so that it goes both ways. */
export class Stepper {
  readonly #stops: readonly Stop[];
  #index = 0;

  constructor(stops: readonly Stop[]) {
    this.#stops = stops;
  }

  /** Nothing once the execution has ended. */
  get current(): Stop | undefined {
    return this.#stops[this.#index];
  }

  step(step: Step): void {
    const depth = this.current?.frame.depth ?? 0;
    if (step === 'back') this.#index = Math.max(0, this.#index - 1);
    else if (step === 'into') this.#goOn(() => true);
    else this.#goOn((stop) => stop.frame.depth < depth || (step === 'over' && stop.frame.depth === depth));
  }

  /** Goes on to the next stop that one wants, or to the end. */
  goOn(isWanted: (stop: Stop) => boolean): void {
    this.#goOn(isWanted);
  }

  /** Goes back to the last stop that one wants, or to the beginning. */
  goBack(isWanted: (stop: Stop) => boolean): void {
    const index = this.#stops.slice(0, this.#index).findLastIndex(isWanted);
    this.#index = Math.max(0, index);
  }

  #goOn(isWanted: (stop: Stop) => boolean): void {
    do this.#index++;
    while (this.current !== undefined && !isWanted(this.current));
  }
}
