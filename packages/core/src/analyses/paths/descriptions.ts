import type { Automaton } from '../../solver/automata/automaton.ts';
import type { Cell } from '../../solver/cell.ts';
import type { Domain, Json } from '../../solver/domain.ts';
import type { Goal } from '../../solver/goal.ts';
import type { OrderedSet } from '../../solver/ordered-set.ts';
import type { TextSet } from '../../solver/text-set.ts';

/** Texts for what is compared often, each made once: what has the same text is the same. */
export class Descriptions {
  readonly #numbers = new Map<unknown, number>();
  readonly #paths = new Map<Cell, string>();
  readonly #domains = new Map<Domain, string>();
  readonly #constants = new Map<Json, string>();
  readonly #cells = new Map<Goal, readonly Cell[]>();

  numberOf(thing: unknown): number {
    const known = this.#numbers.get(thing);
    if (known !== undefined) return known;
    this.#numbers.set(thing, this.#numbers.size);
    return this.#numbers.size - 1;
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
    const text = JSON.stringify(value);
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
