import type { Cell } from './cell.ts';
import type { Formula } from './formula.ts';

/** What holds of places that a formula speaks of, whatever is assumed, and the places. */
export interface Laws {
  readonly cells: readonly Cell[];
  readonly laws: readonly Formula[];
}

/** The laws of all places that a formula speaks of and of those around them, and of the places that these laws speak of. */
export function newLaws(formula: Formula, known: ReadonlySet<Cell>): Laws {
  const cells = new Set<Cell>();
  const laws: Formula[] = [];
  const open = [formula];
  for (let next = open.pop(); next !== undefined && cells.size < mostCells; next = open.pop()) {
    for (const cell of placesIn(next)) {
      for (let at: Cell | undefined = cell; at !== undefined && !known.has(at) && !cells.has(at); at = at.parent) {
        cells.add(at);
        const law = at.lawOf?.(at);
        if (law !== undefined) open.push(law);
        if (law !== undefined) laws.push(law);
      }
    }
  }
  return { cells: [...cells], laws };
}

/** Whoever speaks of more places at once knows less of some. */
const mostCells = 2_000;

/** The places that a formula speaks of. Rules are assumed on many paths. */
function placesIn(formula: Formula): readonly Cell[] {
  const known = places.get(formula);
  if (known !== undefined) return known;
  const found = [...cellsIn(formula)];
  places.set(formula, found);
  return found;
}

const places = new WeakMap<Formula, readonly Cell[]>();

function cellsIn(formula: Formula): ReadonlySet<Cell> {
  const cells = new Set<Cell>();
  const seen = new Set([formula]);
  for (const part of seen) {
    if ('parts' in part) for (const inner of part.parts) seen.add(inner);
    if ('part' in part) seen.add(part.part);
    if ('cell' in part) cells.add(part.cell);
    if ('other' in part) cells.add(part.other);
  }
  return cells;
}
