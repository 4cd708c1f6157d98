import type { Formula } from './formula.ts';

/** A place of a JSON document: the document itself, or a member or an element of what lies at another place. */
export interface Cell {
  /** Its number among the cells; that of what it lies in is smaller. */
  readonly id: number;
  readonly parent: Cell | undefined;
  /** The name of a member, the index of an element, or what a document is called. */
  readonly key: string | number;
  /** The cells within it by their keys. */
  readonly children: ReadonlyMap<string | number, Cell>;
  /** What holds of the place in every document; nothing where that is not known of any. */
  readonly lawOf: LawOf | undefined;
}

export type LawOf = (cell: Cell) => Formula | undefined;

/** The document that a cell lies in. */
export function rootOf(cell: Cell): Cell {
  let root = cell;
  while (root.parent !== undefined) root = root.parent;
  return root;
}

/** The cells that are spoken of. Asked for again, a place is the same cell; a document begins with a cell of its own. */
export class Cells {
  readonly #roots = new Map<string, MutableCell>();
  readonly #lawOf: LawOf | undefined;
  #count = 0;

  constructor(lawOf?: LawOf) {
    this.#lawOf = lawOf;
  }

  /** A document that is there for certain, such as the input of a state. */
  root(name: string): Cell {
    const known = this.#roots.get(name);
    if (known !== undefined) return known;
    const root = this.#add(undefined, name);
    this.#roots.set(name, root);
    return root;
  }

  member(cell: Cell, name: string): Cell {
    return this.#child(cell, name);
  }

  /** `index` is a whole number from 0. */
  element(cell: Cell, index: number): Cell {
    return this.#child(cell, index);
  }

  #child(parent: Cell, key: string | number): Cell {
    const known = parent.children.get(key);
    if (known !== undefined) return known;
    const child = this.#add(parent, key);
    (parent as MutableCell).children.set(key, child);
    return child;
  }

  #add(parent: Cell | undefined, key: string | number): MutableCell {
    return { id: this.#count++, parent, key, children: new Map(), lawOf: this.#lawOf };
  }
}

interface MutableCell extends Cell {
  readonly children: Map<string | number, Cell>;
}
