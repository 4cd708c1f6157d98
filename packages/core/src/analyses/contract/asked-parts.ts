import type { State } from '../../model/state-machine.ts';
import type { Assumption, Demand } from '../shapes/shape-facts.ts';
import { type AskedValue, type AskedValues, askedValues } from './asked-values.ts';
import { type Facts, isNeededAfter, isNeededByMachine } from './unavoidable.ts';

/** A part of the input or of a result, with those that read it. */
export interface AskedPart {
  readonly parts: Map<string | number, AskedPart>;
  /** The names of the states without which no execution succeeds, and that fail without the part. */
  readonly neededBy: Set<string>;
  readonly readBy: Set<string>;
  /** What it is for certain: where it is not, the execution fails. */
  readonly types: Set<'object' | 'array'>;
  /** What the fields take that it is the value of. */
  readonly demands: Set<Demand>;
  /** The values that Choice states compare it with. */
  readonly values: Set<AskedValue>;
  /** What it is one of for certain. */
  only: ReadonlySet<AskedValue> | undefined;
}

export type AskedDocuments = ReadonlyMap<'input' | State, AskedPart>;

/** What states ask of the data that comes from outside. */
export function askedDocuments(facts: Facts): AskedDocuments {
  const documents = new Map<'input' | State, AskedPart>([['input', emptyPart()]]);
  // JSONata reads a member of each element of a list, so that the list passes for an object, whoever reads on.
  const isTyped = [...facts.keys()].every(({ queryLanguage }) => queryLanguage === 'JSONPath');
  for (const [state, { assumptions }] of facts) {
    for (const assumption of assumptions) {
      const { of } = assumption.source;
      const root = documents.get(of) ?? emptyPart();
      documents.set(of, root);
      ask(root, { state, assumption, isTyped, isNeeded: isNeeded(state, assumption, facts) });
    }
  }
  return documents;
}

export function emptyPart(): AskedPart {
  return {
    parts: new Map(),
    neededBy: new Set(),
    readBy: new Set(),
    types: new Set(),
    demands: new Set(),
    values: new Set(),
    only: undefined,
  };
}

function isNeeded(state: State, { source: { of }, isAlways }: Assumption, facts: Facts): boolean {
  if (!isAlways) return false;
  return of === 'input' ? isNeededByMachine(state, facts) : isNeededAfter(of, state, facts);
}

interface Asking {
  readonly state: State;
  readonly assumption: Assumption;
  readonly isNeeded: boolean;
  /** Whether what has members is an object, and what has elements a list. */
  readonly isTyped: boolean;
}

function ask(root: AskedPart, { state, assumption, isNeeded, isTyped }: Asking): void {
  let at = root;
  for (const step of assumption.source.steps) {
    if (isNeeded && isTyped) at.types.add(typeof step === 'number' ? 'array' : 'object');
    at = partOf(at, step);
    if (isNeeded && (isTyped || typeof step === 'string')) at.neededBy.add(state.name);
    else at.readBy.add(state.name);
  }
  if (isNeeded && assumption.demand !== undefined) at.demands.add(assumption.demand);
  if (state.type === 'Choice') askValues(at, { isNeeded, ...askedValues(state, assumption.place) });
}

function askValues(part: AskedPart, { named, only, isNeeded }: AskedValues & Pick<Asking, 'isNeeded'>): void {
  for (const value of named) part.values.add(value);
  if (isNeeded && only !== undefined) part.only = new Set([...only].filter((value) => part.only?.has(value) ?? true));
}

function partOf(part: AskedPart, step: string | number): AskedPart {
  const known = part.parts.get(step) ?? emptyPart();
  part.parts.set(step, known);
  return known;
}
