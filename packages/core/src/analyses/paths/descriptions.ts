import type { Automaton } from '../../solver/automata/automaton.ts';
import type { Cell } from '../../solver/cell.ts';
import type { Domain, Json } from '../../solver/domain.ts';
import type { Goal } from '../../solver/goal.ts';
import type { OrderedSet } from '../../solver/ordered-set.ts';
import type { TextSet } from '../../solver/text-set.ts';
import type { Symbolic } from './symbolic.ts';

/** Texts for what is compared often, each made once: what has the same text is the same. */
export class Descriptions {
  readonly #numbers = new Map<unknown, number>();
  readonly #paths = new Map<Cell, string>();
  readonly #domains = new Map<Domain, string>();
  readonly #constants = new Map<Json, string>();
  readonly #cells = new Map<Goal, readonly Cell[]>();
  readonly #values = new WeakMap<Symbolic | Members, Described>();

  numberOf(thing: unknown): number {
    const known = this.#numbers.get(thing);
    if (known !== undefined) return known;
    this.#numbers.set(thing, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  /** What a value looks like, and the cells that stand in it in the order in which it has them; nothing where it is too deep. */
  value(value: Symbolic, depth = 0): Described | undefined {
    if (depth > deepest) return undefined;
    if (value.kind === 'cell') return { text: '$', cells: [value.cell] };
    if (value.kind === 'constant') return { text: this.json(value.value), cells: [] };
    return this.#remembered(value, () =>
      value.kind === 'list' ? this.#list(value.items, depth) : this.#object(value, depth),
    );
  }

  members(members: Members, depth = 0): Described | undefined {
    return this.#remembered(members, () => {
      const names = [...members.keys()].sort();
      const parts = names.map((name) => this.value(members.get(name) as Symbolic, depth + 1));
      return this.#together(JSON.stringify(names), parts);
    });
  }

  #list(items: readonly Symbolic[], depth: number): Described | undefined {
    const parts = items.map((item) => this.value(item, depth + 1));
    return this.#together('', parts);
  }

  #object({ members, base }: Extract<Symbolic, { kind: 'object' }>, depth: number): Described | undefined {
    const described = this.members(members, depth);
    return described && base ? { text: `${described.text}$`, cells: [...described.cells, base] } : described;
  }

  /** A number stands for the texts, which may be long. */
  #together(names: string, parts: readonly (Described | undefined)[]): Described | undefined {
    const known = parts.filter((part) => part !== undefined);
    if (known.length < parts.length) return undefined;
    const text = `${names}(${known.map((part) => part.text).join()})`;
    return { text: `#${this.numberOf(text)}`, cells: known.flatMap(({ cells }) => cells) };
  }

  #remembered(thing: Symbolic | Members, make: () => Described | undefined): Described | undefined {
    const known = this.#values.get(thing);
    if (known !== undefined) return known;
    const described = make();
    if (described !== undefined) this.#values.set(thing, described);
    return described;
  }

  /** Where a cell lies in its document. */
  pathOf(cell: Cell): string {
    if (cell.parent === undefined) return '';
    const known = this.#paths.get(cell);
    if (known !== undefined) return known;
    const path = `${this.pathOf(cell.parent)}/${JSON.stringify(cell.key)}`;
    this.#paths.set(cell, path);
    return path;
  }

  json(value: Json): string {
    if (typeof value !== 'object') return JSON.stringify(value);
    const known = this.#constants.get(value);
    if (known !== undefined) return known;
    const text = `=${this.numberOf(JSON.stringify(value))}`;
    this.#constants.set(value, text);
    return text;
  }

  domain(domain: Domain): string {
    const known = this.#domains.get(domain);
    if (known !== undefined) return known;
    const { texts, isPlainAllowed, instants } = domain.strings;
    const strings = `${this.#texts(texts)}${isPlainAllowed}${ordered(instants)}`;
    const text = this.numberOf(`${domain.kinds} ${ordered(domain.numbers)} ${strings}`);
    this.#domains.set(domain, `d${text}`);
    return `d${text}`;
  }

  /** The cells that a goal speaks of. */
  cellsOf(goal: Goal): readonly Cell[] {
    const known = this.#cells.get(goal);
    if (known !== undefined) return known;
    const cells = cellsIn(goal);
    this.#cells.set(goal, cells);
    return cells;
  }

  #texts(set: TextSet): string {
    if (set.kind === 'words') return JSON.stringify([...set.words].sort());
    const automaton: Automaton = set.automaton;
    return `#${this.numberOf(automaton)}${JSON.stringify([...set.except].sort())}`;
  }
}

type Members = ReadonlyMap<string, Symbolic>;

interface Described {
  readonly text: string;
  readonly cells: readonly Cell[];
}

/** Data deeper than this is not compared. */
const deepest = 60;

function ordered(set: OrderedSet): string {
  return set
    .map(({ low, isLowOpen, high, isHighOpen }) => `${isLowOpen ? '(' : '['}${low},${high}${isHighOpen ? ')' : ']'}`)
    .join('');
}

function cellsIn(goal: Goal): readonly Cell[] {
  const cells: Cell[] = [];
  const open = [goal];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at.kind === 'in') cells.push(at.cell);
    else if (at.kind === 'ordering') cells.push(at.left, at.right);
    else if (at.kind !== 'guess') open.push(...at.parts);
  }
  return cells;
}
