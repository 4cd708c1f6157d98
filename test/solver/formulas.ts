import { type Cell, Cells } from '../../packages/core/src/solver/cell.ts';
import type { Json } from '../../packages/core/src/solver/domain.ts';
import type { Formula } from '../../packages/core/src/solver/formula.ts';
import { type Answer, solve } from '../../packages/core/src/solver/solve.ts';
import { assume, emptyStore } from '../../packages/core/src/solver/store.ts';

/** A document `$` and ways to speak of its places, as paths like `$.order.items[0]`. */
export class Document {
  readonly cells = new Cells();
  readonly root = this.cells.root('$');

  at(path: string): Cell {
    const keys = path.match(/[^.$[\]]+/g) ?? [];
    return keys.reduce(
      (cell, key) => (/^\d+$/.test(key) ? this.cells.element(cell, Number(key)) : this.cells.member(cell, key)),
      this.root,
    );
  }

  /** `$.a StringEquals x` with the operand apart. */
  is(path: string, operator: string, operand: Json): Formula {
    return { kind: 'comparison', cell: this.at(path), operator, operand };
  }

  /** Of two paths. */
  are(path: string, operator: string, other: string): Formula {
    return { kind: 'path-comparison', cell: this.at(path), operator, other: this.at(other) };
  }
}

/** What is answered when all are assumed, one after the other. */
export function solveAll(formulas: readonly Formula[]): Answer {
  return solve(formulas.reduce(assume, emptyStore));
}
