import { coreOf } from '../../packages/core/src/solver/core.ts';
import { Random } from '../fuzz/random.ts';
import { solveAll } from './formulas.ts';
import { mixed, randomConjuncts } from './random-formulas.ts';
import { isTrue } from './truth.ts';

/** What came of random formulas. */
export interface Tally {
  satisfiable: number;
  unsatisfiable: number;
  readonly unknown: Record<string, number>;
  /** What was wrong, with the seed that shows it. */
  readonly faults: string[];
}

/** Solves so many random formulas, each with a seed of its own, and looks at every model and every core. */
export function tryModels(count: number, seed: number): Tally {
  const tally: Tally = { satisfiable: 0, unsatisfiable: 0, unknown: {}, faults: [] };
  for (let index = 0; index < count; index++) tryOne(seed + index, tally);
  return tally;
}

function tryOne(seed: number, tally: Tally): void {
  const { document, formulas } = randomConjuncts(new Random(seed), mixed);
  const answer = solveAll(formulas);
  if (answer.kind === 'satisfiable') {
    tally.satisfiable++;
    const model = JSON.parse(JSON.stringify(answer.model.documentOf(document.root)));
    if (!formulas.every((formula) => isTrue(formula, model))) tally.faults.push(`seed ${seed}: the model is wrong`);
  } else if (answer.kind === 'unsatisfiable') {
    tally.unsatisfiable++;
    const core = coreOf(formulas);
    if (solveAll(core).kind !== 'unsatisfiable') tally.faults.push(`seed ${seed}: the core has a model`);
    if (core.some((one) => solveAll(core.filter((other) => other !== one)).kind === 'unsatisfiable'))
      tally.faults.push(`seed ${seed}: the core is not minimal`);
  } else tally.unknown[answer.reason] = (tally.unknown[answer.reason] ?? 0) + 1;
}
