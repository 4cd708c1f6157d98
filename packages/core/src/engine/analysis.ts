import type { Document } from './document.ts';

/**
 * A fact about a document that rules and other analyses ask for by name. Computed once per document, synchronously, from
 * the document and the facts that it needs itself.
 */
export interface Analysis<Result, Needs extends Facts = Facts> extends Numbered {
  readonly kind: 'analysis';
  readonly name: string;
  readonly needs: Needs;
  run(document: Document, facts: Results<Needs>): Result;
}

/** A fact that takes longer: asynchronous, bounded in steps, and given up when asked to. */
export interface Exploration<Result, Needs extends Facts = Facts> extends Numbered {
  readonly kind: 'exploration';
  readonly name: string;
  readonly needs: Needs;
  run(document: Document, facts: Results<Needs>, budget: Budget): Promise<Result>;
}

interface Numbered {
  /** Where a store keeps the result: a place in a list is found many times as fast as a key in a map. */
  readonly number: number;
}

/** What an exploration may spend. Budgets count steps, never time, so that the same text gives the same findings. */
export interface Budget {
  readonly steps: number;
  /** An `AbortSignal`: the exploration is given up once it is aborted. */
  readonly signal: { readonly aborted: boolean } | undefined;
}

/** Facts by the names that their user gives them. */
// biome-ignore lint/suspicious/noExplicitAny: the one seam where results of every type meet; `Results` gives each back its own.
export type Facts = Readonly<Record<string, Analysis<any, any> | Exploration<any, any>>>;

export type Results<Needs extends Facts> = {
  readonly [Name in keyof Needs]: Needs[Name] extends
    | Analysis<infer Result, infer _>
    | Exploration<infer Result, infer _>
    ? Result
    : never;
};

export function defineAnalysis<Result, const Needs extends Facts>(
  definition: Omit<Analysis<Result, Needs>, 'kind' | 'number'>,
): Analysis<Result, Needs> {
  return { kind: 'analysis', number: defined++, ...definition };
}

export function defineExploration<Result, const Needs extends Facts>(
  definition: Omit<Exploration<Result, Needs>, 'kind' | 'number'>,
): Exploration<Result, Needs> {
  return { kind: 'exploration', number: defined++, ...definition };
}

/** How many facts there are; each is defined once, when its module is loaded. */
let defined = 0;

/** Whether a fact among these, or one that they need, is an exploration. */
export function needsExploration(needs: Facts): boolean {
  return Object.values(needs).some((fact) => fact.kind === 'exploration' || needsExploration(fact.needs));
}
