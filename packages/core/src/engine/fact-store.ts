import type { Analysis, Budget, Exploration, Facts, Results } from './analysis.ts';
import type { Document } from './document.ts';

type Fact = Facts[string];

/** The facts of one document: each is computed when first asked for, and kept. */
export class FactStore {
  readonly #document: Document;
  /** By the facts' numbers. */
  readonly #results: unknown[] = [];

  constructor(document: Document) {
    this.#document = document;
  }

  /** The result of one analysis. */
  get<Result>(analysis: Analysis<Result>): Result {
    return this.#resultOf(analysis) as Result;
  }

  /** The results of analyses; an exploration must have been explored before. */
  gather<Needs extends Facts>(needs: Needs): Results<Needs> {
    const gathered: Record<string, unknown> = {};
    for (const name in needs) gathered[name] = this.#resultOf(needs[name] as Fact);
    return gathered as Results<Needs>;
  }

  /** Runs the explorations among these facts, and those that they need. */
  async explore(needs: Facts, budget: Budget): Promise<void> {
    for (const fact of Object.values(needs)) {
      await this.explore(fact.needs, budget);
      if (fact.kind === 'exploration' && this.#results[fact.number] === undefined) {
        this.#results[fact.number] = (await this.#run(fact, budget)) ?? noResult;
      }
    }
  }

  #resultOf(fact: Fact): unknown {
    const known = this.#results[fact.number];
    if (known !== undefined) return known === noResult ? undefined : known;
    if (fact.kind === 'exploration')
      throw new Error(`The exploration ${fact.name} was not run before it was asked for.`);
    const result: unknown = this.#analyse(fact);
    this.#results[fact.number] = result ?? noResult;
    return result;
  }

  #analyse(analysis: Analysis<unknown>): unknown {
    return analysis.run(this.#document, this.gather(analysis.needs));
  }

  #run(exploration: Exploration<unknown>, budget: Budget): Promise<unknown> {
    return exploration.run(this.#document, this.gather(exploration.needs), budget);
  }
}

/** Stands for a result that is `undefined`, so that it is not computed again. */
const noResult = Symbol('no result');
