import { Random } from '../../fuzz/random.ts';
import { solveAll } from '../formulas.ts';
import { randomConjuncts, separated } from '../random-formulas.ts';
import { isTrue } from '../truth.ts';
import { smtOf } from './smt.ts';
import type { Z3 } from './z3.ts';

/** How both answered random formulas. */
export interface Comparison {
  readonly agreed: { sat: number; unsat: number };
  /** Where Z3 gave up, as after a time; there is nothing to compare with. */
  readonly openInZ3: number[];
  readonly openInOurs: number[];
  /** The seeds of what they disagree on. */
  readonly disagreements: number[];
  /** Milliseconds. */
  readonly time: { ours: number; z3: number };
}

export function nothingCompared(): Comparison {
  return { agreed: { sat: 0, unsat: 0 }, openInZ3: [], openInOurs: [], disagreements: [], time: { ours: 0, z3: 0 } };
}

/** Answers the formulas of one seed by both. */
export async function compareOne(z3: Z3, seed: number, into: Comparison): Promise<void> {
  const { document, formulas } = randomConjuncts(new Random(seed), separated);
  const start = performance.now();
  const ours = solveAll(formulas);
  const between = performance.now();
  const theirs = await z3.answer(smtOf(formulas));
  into.time.ours += between - start;
  into.time.z3 += performance.now() - between;
  if (theirs === 'unknown') into.openInZ3.push(seed);
  if (ours.kind === 'unknown') into.openInOurs.push(seed);
  if (theirs === 'unknown' || ours.kind === 'unknown') return;
  const isSound =
    ours.kind === 'unsatisfiable' || formulas.every((one) => isTrue(one, ours.model.documentOf(document.root)));
  if (isSound && (theirs === 'sat') === (ours.kind === 'satisfiable')) into.agreed[theirs]++;
  else into.disagreements.push(seed);
}
