import type { Cell } from './cell.ts';
import { type Formula, subjectsOf } from './formula.ts';
import { mayHold } from './may-hold.ts';
import { assume, emptyStore, type Store } from './store.ts';

/**
 * Of conjuncts that cannot all be true, some that already cannot, in their order: each of them is needed, but where it is not
 * known whether the others could be true. For saying why something never happens.
 */
export function coreOf(conjuncts: readonly Formula[]): readonly Formula[] {
  const core: Formula[] = [];
  let store = emptyStore;
  let rest = smaller(conjuncts);
  while (mayHold(store)) {
    const needed = lastNeeded(rest, store);
    const conjunct = rest[needed];
    if (conjunct === undefined) break;
    core.push(conjunct);
    store = assume(store, conjunct);
    rest = rest.slice(needed + 1);
  }
  return core;
}

/** The last of the conjuncts with which those after it cannot be true, by halving. */
function lastNeeded(conjuncts: readonly Formula[], store: Store): number {
  let [low, high] = [0, conjuncts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (mayHold(conjuncts.slice(middle).reduce(assume, store))) high = middle - 1;
    else low = middle;
  }
  return low;
}

/** What the last is in conflict with, where it is. */
function smaller(conjuncts: readonly Formula[]): readonly Formula[] {
  const near = connectedToLast(conjuncts);
  return mayHold(near.reduce(assume, emptyStore)) ? conjuncts : near;
}

/** Those that speak of the same places as the last, or as others that do: what the rest says is of no matter to it. */
function connectedToLast(conjuncts: readonly Formula[]): readonly Formula[] {
  const near = new Set(conjuncts.slice(-1));
  const connection = new Connection();
  for (const conjunct of near) {
    connection.add(conjunct);
    for (const other of conjuncts) if (!near.has(other) && connection.reaches(other)) near.add(other);
  }
  return conjuncts.filter((conjunct) => near.has(conjunct));
}

class Connection {
  readonly #places = new Set<unknown>();
  readonly #around = new Set<Cell>();

  add(formula: Formula): void {
    for (const { cell, key } of subjectsOf(formula)) {
      this.#places.add(cell === undefined ? key : wholeArrayOf(cell));
      for (let at = cell && wholeArrayOf(cell).parent; at !== undefined; at = at.parent) this.#around.add(at);
    }
  }

  reaches(formula: Formula): boolean {
    return subjectsOf(formula).some(({ cell, key }) =>
      cell === undefined ? this.#places.has(key) : this.#reachesCell(wholeArrayOf(cell)),
    );
  }

  #reachesCell(cell: Cell): boolean {
    if (this.#around.has(cell)) return true;
    for (let at: Cell | undefined = cell; at !== undefined; at = at.parent) if (this.#places.has(at)) return true;
    return false;
  }
}

/** Whether an element is there hangs on the others; so each stands for the outermost array around it. */
function wholeArrayOf(cell: Cell): Cell {
  let whole = cell;
  for (let at = cell; at.parent !== undefined; at = at.parent) if (typeof at.key === 'number') whole = at.parent;
  return whole;
}
