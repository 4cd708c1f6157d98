import { rememberedIn } from '../../interpreter/remembering.ts';
import type { State } from '../../model/state-machine.ts';
import { isEnding, type Way } from './leave.ts';
import type { Position } from './position.ts';
import type { Target } from './targets.ts';

/** The ways out of one state, found by where they lead: a Choice may have thousands of them, of which each search needs few. */
export class ManyWays {
  readonly #ways: readonly Way[];
  readonly #places = new Map<State | Target, number[]>();

  constructor(ways: readonly Way[]) {
    this.#ways = ways;
    for (const [place, way] of ways.entries()) if (!isEnding(way)) this.#add(way, place);
  }

  /** Those that take the transition or lead to one of the states, in their order. */
  towards(target: Target, states: Iterable<State>): readonly Way[] {
    const places = new Set(this.#places.get(target));
    for (const state of states) for (const place of this.#places.get(state) ?? []) places.add(place);
    return [...places].sort((one, other) => one - other).map((place) => this.#ways[place] as Way);
  }

  #add({ state, trail }: Position, place: number): void {
    for (const key of [state, trail?.target])
      if (key !== undefined) rememberedIn(this.#places, key, () => []).push(place);
  }
}
