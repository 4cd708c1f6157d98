import { orderedValues } from './assign.ts';
import { contains } from './domain.ts';
import { evaluate } from './evaluate.ts';
import type { Goal, Several } from './goal.ts';
import type { Knowledge } from './knowledge.ts';
import { learn } from './learn.ts';
import { caseOf } from './may-hold.ts';
import { Model } from './model.ts';
import { conjunctsOf, type Store } from './store.ts';

/** Whether there are documents of which everything assumed is true. */
export type Answer = Satisfiable | { readonly kind: 'unsatisfiable' } | Unknown;

export interface Satisfiable {
  readonly kind: 'satisfiable';
  /** Such documents; each conjunct was evaluated on them. */
  readonly model: Model;
}

export interface Unknown {
  readonly kind: 'unknown';
  readonly reason: Reason;
}

/**
 * `steps`: it would take too many. `opaque`: it hangs on what nobody can tell. `witness`: nothing rules such documents out, but
 * none was found, as where texts are too much to work out or no double lies between two numbers.
 */
export type Reason = 'steps' | 'opaque' | 'witness';

/** How many cases are looked into at most, each of which costs a step for every choice that is open in it. */
const mostSteps = 2_000;

/** Answers are kept with the store, for the stores that follow from it begin with its model. */
export function solve(store: Store): Answer {
  const known = answers.get(store);
  if (known !== undefined) return known;
  const answer = answerFor(store);
  answers.set(store, answer);
  return answer;
}

const answers = new WeakMap<Store, Answer>();

function answerFor(store: Store): Answer {
  if (store.knowledge.isContradiction) return { kind: 'unsatisfiable' };
  const before = store.before && answers.get(store.before);
  if (before?.kind === 'unsatisfiable') return before;
  const model = before?.kind === 'satisfiable' ? before.model : undefined;
  if (model !== undefined && store.conjunct !== undefined && evaluate(store.conjunct, model.valueOf) === true)
    return { kind: 'satisfiable', model };
  return new Search(store, model).answer();
}

/** Looks into one case after the other, with a stack of its own. */
class Search {
  readonly #store: Store;
  readonly #before: Model | undefined;
  readonly #cases: Knowledge[];
  #reason: Reason | undefined;

  constructor(store: Store, before: Model | undefined) {
    this.#store = store;
    this.#before = before;
    this.#cases = [store.knowledge];
  }

  answer(): Answer {
    let steps = 0;
    for (let knowledge = this.#cases.pop(); knowledge !== undefined; knowledge = this.#cases.pop()) {
      steps += 1 + knowledge.choices.length;
      if (steps > mostSteps) return this.#lastResort();
      const model = knowledge.isContradiction ? undefined : this.#lookInto(knowledge);
      if (model !== undefined) return { kind: 'satisfiable', model };
    }
    return this.#reason === undefined ? { kind: 'unsatisfiable' } : { kind: 'unknown', reason: this.#reason };
  }

  /** The first case that comes to mind, which is rarely the one with the shortest documents. */
  #lastResort(): Answer {
    const knowledge = caseOf(this.#store);
    const model = knowledge && this.#lookInto(knowledge);
    return model === undefined ? { kind: 'unknown', reason: 'steps' } : { kind: 'satisfiable', model };
  }

  /** A model of the case; or else it is split into others, given up, or found to have none. */
  #lookInto(knowledge: Knowledge): Model | undefined {
    const ordered = orderedValues(knowledge);
    if (ordered.kind === 'impossible') return undefined;
    const model = new Model(knowledge, ordered.kind === 'found' ? ordered.values : new Map(), this.#before);
    const choice = choiceToMake(knowledge, model);
    if (choice !== undefined) this.#split(knowledge, choice);
    else return this.#confirm(knowledge, model);
    return undefined;
  }

  #split(knowledge: Knowledge, choice: Several): void {
    const others = { ...knowledge, choices: knowledge.choices.filter((other) => other !== choice) };
    for (const part of choice.parts.toReversed()) this.#cases.push(learn(others, part));
  }

  #confirm(knowledge: Knowledge, model: Model): Model | undefined {
    const truth = truthOfAll(this.#store, model);
    if (truth === true) return model;
    const [choice] = knowledge.choices;
    if (choice !== undefined) this.#split(knowledge, choice);
    else this.#reason ??= truth === undefined ? 'opaque' : 'witness';
    return undefined;
  }
}

function truthOfAll(store: Store, model: Model): boolean | undefined {
  let truth: boolean | undefined = true;
  for (const conjunct of conjunctsOf(store)) {
    const one = evaluate(conjunct, model.valueOf);
    if (one === false) return false;
    if (one === undefined) truth = undefined;
  }
  return truth;
}

/** Of the choices that the model does not settle by itself, the one with the fewest parts. */
function choiceToMake(knowledge: Knowledge, model: Model): Several | undefined {
  let best: Several | undefined;
  for (const choice of knowledge.choices) {
    if (best !== undefined && choice.parts.length >= best.parts.length) continue;
    if (!fits(choice, { knowledge, model })) best = choice;
  }
  return best;
}

interface Situation {
  readonly knowledge: Knowledge;
  readonly model: Model;
}

/** Orderings and guesses fit where they are known, not by chance. */
function fits(goal: Goal, situation: Situation): boolean {
  switch (goal.kind) {
    case 'in':
      return contains(goal.domain, situation.model.valueOf(goal.cell));
    case 'guess':
      return situation.knowledge.guesses.get(goal.key) === goal.isTrue;
    case 'ordering':
      return situation.knowledge.orderings.includes(goal);
    case 'all':
      return goal.parts.every((part) => fits(part, situation));
    case 'any':
      return goal.parts.some((part) => fits(part, situation));
  }
}
