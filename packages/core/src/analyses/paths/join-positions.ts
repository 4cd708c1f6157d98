import type { Cell } from '../../solver/cell.ts';
import {
  anyString,
  anything,
  type Domain,
  type Json,
  kinds,
  ofKinds,
  ofNumbers,
  ofStrings,
  onlyAbsent,
  unite,
} from '../../solver/domain.ts';
import { allOf, type Formula, within } from '../../solver/formula.ts';
import { domainAt, knownAt } from '../../solver/knowledge.ts';
import { onlyValue, uniteValues } from '../../solver/ordered-set.ts';
import { assume, type Store } from '../../solver/store.ts';
import { stringsOf } from '../../solver/strings.ts';
import { wordsAmong } from '../../solver/text-set.ts';
import { type Frame, forgotten, type Position, type Run, type Variables, type Walk } from './position.ts';
import { anArray, anObject, atCell, objectWith, opened, type Symbolic } from './symbolic.ts';
import type { World } from './world.ts';

/** What two ways of entering a state have in common: each of them is one of those that this stands for. */
export function joined(one: Position, other: Position, walk: Walk): Position {
  if (one === other) return one;
  return new Joining([one.store, other.store], walk.world).position(one, other) ?? forgotten(other, walk);
}

type Two<T> = readonly [one: T, other: T];

/** Parts that lie deeper may be anything. */
const deepest = 12;
const mostMembers = 1_000;

class Joining {
  readonly #stores: Two<Store>;
  readonly #world: World;
  readonly #known: Formula[] = [];
  readonly #shared = new Set<Cell>();

  constructor(stores: Two<Store>, world: World) {
    this.#stores = stores;
    this.#world = world;
  }

  /** Nothing where they do not lie in the same runs. */
  position(one: Position, other: Position): Position | undefined {
    const frame = this.#frame(one.frame, other.frame);
    if (frame === 'different') return undefined;
    this.#share(this.#world.input);
    const data = this.#value([one.data, other.data]);
    const variables = this.#variables(one.variables, other.variables);
    return { ...one, data, variables, frame, store: assume(this.#world.store, allOf(...this.#known)) };
  }

  #frame(one: Frame | undefined, other: Frame | undefined): Frame | undefined | 'different' {
    if (one === undefined || other === undefined) return one === other ? undefined : 'different';
    const isSame = one.owner === other.owner && one.result === other.result && haveSameRuns(one.runs, other.runs);
    const outer =
      isSame && one.outputs.length === other.outputs.length ? this.#frame(one.outer, other.outer) : 'different';
    if (outer === 'different') return outer;
    return {
      ...one,
      outer,
      data: this.#value([one.data, other.data]),
      variables: this.#variables(one.variables, other.variables),
      runs: one.runs.map((run, index) => this.#run(run, other.runs[index] as Run)),
      outputs: one.outputs.map((output, index) => this.#value([output, other.outputs[index] as Symbolic])),
    };
  }

  #run(one: Run, other: Run): Run {
    const item = one.item && other.item && this.#value([one.item, other.item]);
    return { scope: one.scope, input: this.#value([one.input, other.input]), item };
  }

  #variables(one: Variables, other: Variables): Variables {
    const names = [...one.values.keys()].filter((name) => other.values.has(name));
    const values = names.map((name): [string, Symbolic] => [
      name,
      this.#value([one.values.get(name) as Symbolic, other.values.get(name) as Symbolic]),
    ]);
    const haveAll = one.areAll && other.areAll;
    return {
      values: new Map(values),
      areAll: haveAll && one.values.size === names.length && other.values.size === names.length,
    };
  }

  #value(two: Two<Symbolic>, depth = 0): Symbolic {
    const [one, other] = two;
    if (depth > deepest) return this.#world.unknown();
    if (one.kind === 'constant' && other.kind === 'constant' && sameJson(one.value, other.value)) return one;
    if (one.kind === 'cell' && other.kind === 'cell' && one.cell === other.cell) return this.#share(one.cell);
    const [left, right] = [opened(one), opened(other)];
    if (left.kind === 'object' && right.kind === 'object') return this.#object([left, right], depth);
    if (left.kind === 'list' && right.kind === 'list' && left.items.length === right.items.length) {
      const items = left.items.map((item, index) => this.#value([item, right.items[index] as Symbolic], depth + 1));
      return { kind: 'list', items };
    }
    return this.#either([left, right], this.#world.document('either'), depth);
  }

  #object([one, other]: Two<Extract<Symbolic, { kind: 'object' }>>, depth: number): Symbolic {
    const names = [...one.members.keys()].filter((name) => other.members.has(name));
    const members = names.map((name): [string, Symbolic] => [
      name,
      this.#value([one.members.get(name) as Symbolic, other.members.get(name) as Symbolic], depth + 1),
    ]);
    const areAll = names.length === one.members.size && names.length === other.members.size;
    if (areAll && one.base === other.base) {
      if (one.base !== undefined) this.#share(one.base);
      return objectWith(members, one.base);
    }
    const base = this.#world.document('either');
    this.#known.push(within(base, anObject));
    this.#parts([one, other], { cell: base, depth, but: new Set(names) });
    return objectWith(members, base);
  }

  /** A cell of its own that holds the one or the other. */
  #either([one, other]: Two<Symbolic | undefined>, cell: Cell, depth: number): Symbolic {
    const [left, right] = [this.#domainOf(one, this.#stores[0]), this.#domainOf(other, this.#stores[1])];
    const domain = unite(left, right) ?? anyTextIn(left, right);
    if (domain !== anything) this.#known.push(within(cell, domain));
    if (depth < deepest && (domain.kinds & kinds.object) !== 0) this.#parts([one, other], { cell, depth, but: none });
    return atCell(cell);
  }

  #parts([one, other]: Two<Symbolic | undefined>, { cell, depth, but }: Parts): void {
    const names = new Set([...namesIn(one), ...namesIn(other)]);
    if (names.size > mostMembers) return;
    for (const name of names) {
      const [left, right] = [this.#part(one, name, this.#stores[0]), this.#part(other, name, this.#stores[1])];
      if (left === 'anything' || right === 'anything' || but.has(name)) continue;
      this.#either([left, right], this.#world.cells.member(cell, name), depth + 1);
    }
  }

  /** A member as far as it is known; nothing where there is none for certain. */
  #part(value: Symbolic | undefined, name: string, { knowledge }: Store): Symbolic | undefined | 'anything' {
    const holder = value && opened(value);
    const member = holder?.kind === 'object' ? holder.members.get(name) : undefined;
    const base = holder?.kind === 'object' ? holder.base : holder?.kind === 'cell' ? holder.cell : undefined;
    if (member !== undefined || base === undefined) return member;
    const child = base.children.get(name);
    if (child !== undefined) return atCell(child);
    return (domainAt(knowledge.places, base).kinds & kinds.object) === 0 ? undefined : 'anything';
  }

  #domainOf(value: Symbolic | undefined, { knowledge }: Store): Domain {
    if (value === undefined) return onlyAbsent;
    switch (value.kind) {
      case 'cell':
        return domainAt(knowledge.places, value.cell);
      case 'object':
        return anObject;
      case 'list':
        return anArray;
      case 'constant':
        return domainOfJson(value.value);
    }
  }

  /** The same document in both, of which is known what is known in both. */
  #share(shared: Cell): Symbolic {
    const open = this.#shared.has(shared) ? [] : [shared];
    for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
      this.#shared.add(cell);
      const [one, other] = this.#stores.map(({ knowledge }) => knownAt(knowledge.places, cell as Cell));
      const domain = one && other && (unite(one, other) ?? anyTextIn(one, other));
      if (domain !== undefined) this.#known.push(within(cell, domain));
      open.push(...cell.children.values());
    }
    return atCell(shared);
  }
}

interface Parts {
  /** Where the parts are to lie. */
  readonly cell: Cell;
  readonly depth: number;
  readonly but: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

function namesIn(value: Symbolic | undefined): readonly string[] {
  const holder = value && opened(value);
  if (holder?.kind === 'cell') return membersOf(holder.cell);
  if (holder?.kind !== 'object') return [];
  return [...holder.members.keys(), ...(holder.base === undefined ? [] : membersOf(holder.base))];
}

function membersOf({ children }: Cell): readonly string[] {
  return [...children.keys()].filter((key) => typeof key === 'string');
}

function haveSameRuns(one: readonly Run[], other: readonly Run[]): boolean {
  return one.length === other.length && one.every(({ scope }, index) => scope === other[index]?.scope);
}

function sameJson(one: Json, other: Json): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}

/** Both, where no domain describes which of their texts these are. */
function anyTextIn(one: Domain, other: Domain): Domain {
  const numbers = uniteValues(one.numbers, other.numbers);
  return { kinds: one.kinds | other.kinds, numbers, strings: anyString.strings };
}

function domainOfJson(value: Json): Domain {
  if (typeof value === 'number') return ofNumbers(onlyValue(value));
  if (typeof value === 'string') return ofStrings(stringsOf(wordsAmong([value])));
  if (value === null) return ofKinds(kinds.null);
  if (typeof value === 'boolean') return ofKinds(value ? kinds.true : kinds.false);
  return Array.isArray(value) ? anArray : anObject;
}
