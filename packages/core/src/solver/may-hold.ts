import { orderedValues } from './assign.ts';
import { goalOf } from './goal.ts';
import type { Knowledge } from './knowledge.ts';
import { learn } from './learn.ts';
import type { Store } from './store.ts';

/**
 * Whether everything assumed may be true: not where `solve` finds it unsatisfiable. It makes no documents, and begins with the case that
 * was found for the store before, so that most of the time only what was assumed last is looked into.
 */
export function mayHold(store: Store): boolean {
  return foundFor(store) !== 'none';
}

/** A case in which everything assumed may be true and nothing is left to choose; nothing where none is found within few steps. */
export function caseOf(store: Store): Knowledge | undefined {
  const found = foundFor(store);
  return typeof found === 'object' ? found : undefined;
}

function foundFor(store: Store): Found {
  const known = cases.get(store);
  if (known !== undefined) return known;
  const found = findCase(store);
  cases.set(store, found);
  return found;
}

/** A case in which all choices are made; none that is possible; or it takes too long to tell. */
type Found = Knowledge | 'none' | 'unknown';

const cases = new WeakMap<Store, Found>();

/** How many cases are looked into at most, each of which costs a step for every choice that is open in it. */
const mostSteps = 300;

function findCase({ knowledge, conjunct, before }: Store): Found {
  if (knowledge.isContradiction) return 'none';
  if (knowledge.choices.length === 0) return isPossible(knowledge) ? knowledge : 'none';
  const earlier = before && cases.get(before);
  if (earlier === 'none') return 'none';
  const start = typeof earlier === 'object' && conjunct !== undefined ? [learn(earlier, goalOf(conjunct))] : [];
  return search([knowledge, ...start]);
}

/** Looks into the last of the cases first. */
function search(open: Knowledge[]): Found {
  let steps = 0;
  for (let knowledge = open.pop(); knowledge !== undefined; knowledge = open.pop()) {
    steps += 1 + knowledge.choices.length;
    if (steps > mostSteps) return 'unknown';
    if (!isPossible(knowledge)) continue;
    const choice = narrowest(knowledge.choices);
    if (choice === undefined) return knowledge;
    const choices = knowledge.choices.filter((other) => other !== choice);
    for (const part of choice.parts.toReversed()) open.push(learn({ ...knowledge, choices }, part));
  }
  return 'none';
}

/** The choice with the fewest parts: those that are wrong are found out with the least of the others looked into. */
function narrowest(choices: Knowledge['choices']): Knowledge['choices'][number] | undefined {
  let best = choices[0];
  for (const choice of choices) if (best !== undefined && choice.parts.length < best.parts.length) best = choice;
  return best;
}

function isPossible(knowledge: Knowledge): boolean {
  if (knowledge.isContradiction) return false;
  return knowledge.orderings.length === 0 || orderedValues(knowledge).kind !== 'impossible';
}
