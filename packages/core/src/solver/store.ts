import type { Formula } from './formula.ts';
import { goalOf } from './goal.ts';
import { type Knowledge, noKnowledge } from './knowledge.ts';
import { learn } from './learn.ts';

/** What is assumed along a path, and what follows from it at once. Assuming more makes another store; this one stays. */
export interface Store {
  readonly knowledge: Knowledge;
  /** What was assumed last; nothing in the empty store. */
  readonly conjunct: Formula | undefined;
  /** The store that it was assumed in. */
  readonly before: Store | undefined;
}

export const emptyStore: Store = { knowledge: noKnowledge, conjunct: undefined, before: undefined };

export function assume(store: Store, formula: Formula): Store {
  return { knowledge: learn(store.knowledge, goalOf(formula)), conjunct: formula, before: store };
}

/** All that was assumed, the last first. */
export function* conjunctsOf(store: Store): Generator<Formula> {
  for (let at: Store | undefined = store; at !== undefined; at = at.before) {
    if (at.conjunct !== undefined) yield at.conjunct;
  }
}
