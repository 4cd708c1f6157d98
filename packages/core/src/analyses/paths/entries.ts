import type { State, StateMachine } from '../../model/state-machine.ts';
import { Descriptions } from './descriptions.ts';
import { type Entry, entryOf } from './entry-key.ts';
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
  readonly #ordered: (EntriesOfState | undefined)[] = [];
  #earliest = 0;

  /** `mostApart`: how many ways of entering a state are told apart. Those after them count as one, of which less is known. */
  constructor(machine: StateMachine, walk: Walk, mostApart: number) {
    this.#walk = walk;
    this.#order = orderOfStates(machine, walk.targets);
    this.#mostApart = mostApart;
  }

  add(at: Position): void {
    const entries = this.#states.get(at.state) ?? { ...noEntries, first: at, keys: new Set(), waiting: [], others: [] };
    this.#states.set(at.state, entries);
    if (entries.count >= this.#mostApart) entries.others.push(at);
    else if (this.#surelyNew(at, entries)) entries.waiting.push(at);
    else if (!this.#waitIfNew(at, entries)) return;
    entries.count += 1;
    this.#wait(at.state, entries);
  }

  /** A way of entering a state that was not gone on from yet. */
  next(): Position | undefined {
    for (; this.#earliest < this.#ordered.length; this.#earliest += 1) {
      const entries = this.#ordered[this.#earliest];
      const at = entries?.waiting.shift() ?? (entries && this.#inCommon(entries));
      if (at !== undefined) return at;
    }
    return undefined;
  }

  #wait(state: State, entries: EntriesOfState): void {
    const number = this.#order.get(state) ?? 0;
    while (this.#ordered.length <= number) this.#ordered.push(undefined);
    this.#ordered[number] = entries;
    this.#earliest = Math.min(this.#earliest, number);
  }

  /** What is told apart where it comes from, and comes from there alone, is not compared again. */
  #surelyNew(at: Position, { first }: EntriesOfState): boolean {
    return at === first || this.#walk.targets.to(at.state).length === 1;
  }

  /** The first way is written down only once there is another one. */
  #waitIfNew(at: Position, entries: EntriesOfState): boolean {
    if (entries.keys.size === 0) entries.keys.add(this.#entryOf(entries.first).key);
    const { key, knowledge } = this.#entryOf(at);
    if (entries.keys.has(key)) return false;
    entries.keys.add(key);
    entries.waiting.push({ ...at, store: { ...at.store, knowledge } });
    return true;
  }

  #entryOf(at: Position): Entry {
    const entry = entryOf(at, this.#walk.world, this.#descriptions);
    return entry ?? { key: `entry ${this.#descriptions.numberOf(at)}`, knowledge: at.store.knowledge };
  }

  /** What the other ways have in common with those that came before, unless no less is known of it than before. */
  #inCommon(entries: EntriesOfState): Position | undefined {
    const [first, ...others] = entries.others;
    entries.others = [];
    if (first === undefined || ++entries.joins > mostJoins + 1) return undefined;
    const before = entries.common;
    entries.common = [first, ...others].reduce((one, other) => joined(one, other, this.#walk), before ?? first);
    if (entries.joins > mostJoins) return forgotten(first, this.#walk);
    return before && this.#entryOf(before).key === this.#entryOf(entries.common).key ? undefined : entries.common;
  }
}

/** When more was forgotten that often, everything is. */
const mostJoins = 4;

const noEntries = { count: 0, joins: 0 };

interface EntriesOfState {
  count: number;
  readonly keys: Set<string>;
  readonly first: Position;
  readonly waiting: Position[];
  /** Those that are not told apart. */
  others: Position[];
  /** What they had in common when that was gone on from. */
  common?: Position;
  joins: number;
}
