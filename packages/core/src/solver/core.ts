import type { Formula } from './formula.ts';
import { solve } from './solve.ts';
import { assume, emptyStore } from './store.ts';

/**
 * Of conjuncts that cannot all be true, some that already cannot, in their order: each of them is needed, but where it is not
 * known whether the others could be true. For saying why something never happens.
 */
export function coreOf(conjuncts: readonly Formula[]): readonly Formula[] {
  let core = conjuncts;
  for (const conjunct of conjuncts) {
    const rest = core.filter((other) => other !== conjunct);
    if (isUnsatisfiable(rest)) core = rest;
  }
  return core;
}

function isUnsatisfiable(conjuncts: readonly Formula[]): boolean {
  return solve(conjuncts.reduce(assume, emptyStore)).kind === 'unsatisfiable';
}
