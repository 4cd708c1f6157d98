import type { Cell } from './cell.ts';
import { contains, type Json, type Value } from './domain.ts';
import { domainAt, type Knowledge } from './knowledge.ts';
import { pickValue } from './pick.ts';

/** Documents that fit what is known, value by value as they are asked for. */
export class Model {
  readonly #knowledge: Knowledge;
  readonly #fixed: ReadonlyMap<Cell, Value>;
  readonly #hints: ReadonlyMap<Cell, Value>;
  readonly #values = new Map<Cell, Value>();

  /** `fixed` are values that belong together; `before` is a model whose values are kept where they fit. */
  constructor(knowledge: Knowledge, fixed: ReadonlyMap<Cell, Value>, before?: Model) {
    this.#knowledge = knowledge;
    this.#fixed = fixed;
    this.#hints = before === undefined ? new Map() : before.#values;
  }

  /** The value at a place: `{}` for any object, `[]` for any array, and nothing where the place is absent. */
  readonly valueOf = (cell: Cell): Value => {
    const open: Cell[] = [];
    for (let place: Cell | undefined = cell; place !== undefined && !this.#values.has(place); place = place.parent)
      open.push(place);
    for (let place = open.pop(); place !== undefined; place = open.pop()) this.#values.set(place, this.#choose(place));
    return this.#values.get(cell);
  };

  /** The whole value at a place, such as a document. */
  documentOf(root: Cell): Value {
    const built = new Map<Cell, Json[] | Record<string, Json>>();
    const cells = this.#presentWithin(root);
    for (const cell of cells)
      if (isContainer(this.valueOf(cell))) built.set(cell, Array.isArray(this.valueOf(cell)) ? [] : {});
    for (const cell of cells.slice(1))
      put(built.get(cell.parent as Cell), cell.key, built.get(cell) ?? this.valueOf(cell));
    return built.get(root) ?? this.valueOf(root);
  }

  #presentWithin(root: Cell): readonly Cell[] {
    const cells = [root];
    for (let next = 0; next < cells.length; next++) {
      for (const child of (cells[next] as Cell).children.values())
        if (this.valueOf(child) !== undefined) cells.push(child);
    }
    return cells;
  }

  #choose(cell: Cell): Value {
    if (!this.#hasRoomFor(cell)) return undefined;
    if (this.#fixed.has(cell)) return this.#fixed.get(cell);
    const domain = domainAt(this.#knowledge.places, cell);
    if (!this.#hints.has(cell)) return pickValue(cell, domain);
    const hint = this.#hints.get(cell);
    return contains(domain, hint) ? hint : pickValue(cell, domain);
  }

  #hasRoomFor({ parent, key }: Cell): boolean {
    if (parent === undefined) return true;
    const container = this.#values.get(parent);
    if (typeof key === 'string') return isContainer(container) && !Array.isArray(container);
    return Array.isArray(container) && key < mostElements;
  }
}

/** No document that AWS takes has an array of more elements that are told apart, and one is not built to be filled up. */
const mostElements = 10_000;

function isContainer(value: Value): boolean {
  return typeof value === 'object' && value !== null;
}

function put(container: Json[] | Record<string, Json> | undefined, key: string | number, value: Value): void {
  if (container === undefined || value === undefined) return;
  if (!Array.isArray(container)) Object.defineProperty(container, key, { value, ...plainProperty });
  else if (typeof key === 'number') {
    while (container.length < key) container.push(null);
    container[key] = value;
  }
}

/** As if it had been assigned, but that a member may be called `__proto__`. */
const plainProperty = { enumerable: true, configurable: true, writable: true };
