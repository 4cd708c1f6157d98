import type { State, StateMachine } from '../../model/state-machine.ts';
import { Descriptions } from './descriptions.ts';
import { entryOf } from './entry-key.ts';
import { joined } from './join-positions.ts';
import { orderOfStates } from './order-of-states.ts';
import { forgotten, type Position, type Walk } from './position.ts';

/** The ways in which the states of a machine are entered, each once, in an order in which what leads to a state comes before it. */
export class Entries {
  readonly #walk: Walk;
  readonly #order: ReadonlyMap<State, number>;
  readonly #descriptions = new Descriptions();
  readonly #mostApart: number;
  readonly #states = new Map<State, EntriesOfState>();
  readonly #waiting: Position[][] = [];
  #earliest = 0;

  /** `mostApart`: how many ways of entering a state are told apart. Those after them count as one, of which less is known. */
  constructor(machine: StateMachine, walk: Walk, mostApart: number) {
    this.#walk = walk;
    this.#order = orderOfStates(machine, walk.targets);
    this.#mostApart = mostApart;
  }

  add(at: Position): void {
    const known = this.#states.get(at.state);
    if (known === undefined) {
      this.#states.set(at.state, { keys: new Set(), first: at, count: 1, joined: undefined, joins: 0 });
      this.#wait(at);
    } else if (this.#isNew(at, known)) {
      known.count += 1;
      if (known.count <= this.#mostApart) this.#wait(at);
      else this.#addTogether(at, known);
    }
  }

  /** A way of entering a state that was not gone on from yet. */
  next(): Position | undefined {
    while (this.#earliest < this.#waiting.length && !this.#waiting[this.#earliest]?.length) this.#earliest += 1;
    return this.#waiting[this.#earliest]?.shift();
  }

  #wait(at: Position): void {
    const number = this.#order.get(at.state) ?? 0;
    while (this.#waiting.length <= number) this.#waiting.push([]);
    this.#waiting[number]?.push(at);
    this.#earliest = Math.min(this.#earliest, number);
  }

  /** The first way is written down only once there is another one. */
  #isNew(at: Position, entries: EntriesOfState): boolean {
    if (entries.keys.size === 0) entries.keys.add(this.#keyOf(entries.first));
    const { size } = entries.keys;
    entries.keys.add(this.#keyOf(at));
    return entries.keys.size > size;
  }

  #keyOf(at: Position): string {
    return entryOf(at, this.#walk.world, this.#descriptions)?.key ?? `entry ${this.#descriptions.numberOf(at)}`;
  }

  /** Goes on from what this way and those before it have in common, unless that is known to be no less than before. */
  #addTogether(at: Position, entries: EntriesOfState): void {
    if (entries.joins > mostJoins) return;
    const before = entries.joined;
    entries.joins += 1;
    const common = entries.joins > mostJoins ? forgotten(at, this.#walk) : joined(before ?? at, at, this.#walk);
    if (before !== undefined && this.#keyOf(common) === this.#keyOf(before)) return;
    entries.joined = common;
    this.#replace(before, common);
  }

  #replace(before: Position | undefined, after: Position): void {
    const waiting = this.#waiting[this.#order.get(after.state) ?? 0];
    const place = before === undefined ? -1 : (waiting?.indexOf(before) ?? -1);
    if (place < 0) this.#wait(after);
    else waiting?.splice(place, 1, after);
  }
}

/** What comes together more often is forgotten altogether. */
const mostJoins = 12;

interface EntriesOfState {
  readonly keys: Set<string>;
  readonly first: Position;
  count: number;
  /** What the ways that are not told apart have in common. */
  joined: Position | undefined;
  joins: number;
}
