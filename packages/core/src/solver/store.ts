import type { Cell } from './cell.ts';
import type { Formula } from './formula.ts';
import { goalOf } from './goal.ts';
import { type Knowledge, noKnowledge } from './knowledge.ts';
import { newLaws } from './laws.ts';
import { learn } from './learn.ts';

/** What is assumed along a path, and what follows from it at once. Assuming more makes another store; this one stays. */
export interface Store {
  readonly knowledge: Knowledge;
  /** What was assumed last; nothing in the empty store. */
  readonly conjunct: Formula | undefined;
  /** The store that it was assumed in. */
  readonly before: Store | undefined;
  /** The places whose laws were assumed; nothing where the laws of places are of no matter. */
  readonly lawful: ReadonlySet<Cell> | undefined;
}

export const emptyStore: Store = { knowledge: noKnowledge, conjunct: undefined, before: undefined, lawful: undefined };

/** Empty as well, but that with every place that is spoken of what holds of it is assumed. */
export const lawfulStore: Store = { ...emptyStore, lawful: new Set() };

export function assume(store: Store, formula: Formula): Store {
  if (store.lawful === undefined) return assumed(store, formula, undefined);
  const { cells, laws } = newLaws(formula, store.lawful);
  const lawful = cells.length === 0 ? store.lawful : new Set([...store.lawful, ...cells]);
  return assumed(
    laws.reduce((at, law) => assumed(at, law, lawful), store),
    formula,
    lawful,
  );
}

function assumed(store: Store, formula: Formula, lawful: Store['lawful']): Store {
  return { knowledge: learn(store.knowledge, goalOf(formula)), conjunct: formula, before: store, lawful };
}

/** All that was assumed, the last first. */
export function* conjunctsOf(store: Store): Generator<Formula> {
  for (let at: Store | undefined = store; at !== undefined; at = at.before) {
    if (at.conjunct !== undefined) yield at.conjunct;
  }
}
