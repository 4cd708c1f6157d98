import type { Cell } from './cell.ts';
import type { Domain, Json } from './domain.ts';

/** What is said of the cells of a document. */
export type Formula = Comparison | PathComparison | Within | Opaque | Connective | Negation;

/** A comparison of a Choice rule with a constant, by the name of its operator: `StringEquals`, `IsPresent`, … */
export interface Comparison {
  readonly kind: 'comparison';
  readonly cell: Cell;
  readonly operator: string;
  readonly operand: Json;
}

/** A comparison of a Choice rule with what lies at another place: `NumericLessThanPath`, … False unless both have its type. */
export interface PathComparison {
  readonly kind: 'path-comparison';
  readonly cell: Cell;
  readonly operator: string;
  readonly other: Cell;
}

/** That a cell holds one of some values. */
export interface Within {
  readonly kind: 'within';
  readonly cell: Cell;
  readonly domain: Domain;
}

/** What nobody can tell. The same key says the same wherever it stands; any key that a `Map` tells apart will do. */
export interface Opaque {
  readonly kind: 'opaque';
  readonly key: unknown;
}

/** Of no parts, `and` is true and `or` is false. */
export interface Connective {
  readonly kind: 'and' | 'or';
  readonly parts: readonly Formula[];
}

export interface Negation {
  readonly kind: 'not';
  readonly part: Formula;
}

export function allOf(...parts: readonly Formula[]): Formula {
  return { kind: 'and', parts };
}

export function anyOf(...parts: readonly Formula[]): Formula {
  return { kind: 'or', parts };
}

export function not(part: Formula): Formula {
  return { kind: 'not', part };
}

export function within(cell: Cell, domain: Domain): Formula {
  return { kind: 'within', cell, domain };
}

/** Formulas that are nested deeper are not looked into, and so count as what nobody can tell. */
export const deepestFormula = 200;

/** Of how many literals a formula may be made: parts that stand in it many times make it grow beyond all that can be gone through. */
const largestFormula = 600;

/** Whether a formula is nested too deep, or too large, to be looked into. */
export function isBeyondBounds(formula: Formula): boolean {
  return sizeOf(formula, 0) > largestFormula;
}

/** How many literals it has, counting those in a part once for each place that it stands at. */
function sizeOf(formula: Formula, depth: number): number {
  if (formula.kind !== 'and' && formula.kind !== 'or' && formula.kind !== 'not') return 1;
  const known = sizes.get(formula);
  if (known !== undefined) return known;
  if (depth > deepestFormula) return Number.POSITIVE_INFINITY;
  const parts = formula.kind === 'not' ? [formula.part] : formula.parts;
  const size = parts.reduce((sum, part) => sum + sizeOf(part, depth + 1), 1);
  if (Number.isFinite(size)) sizes.set(formula, size);
  return size;
}

const sizes = new WeakMap<Formula, number>();

/** What a formula speaks of: a place, or else what nobody can tell. */
export interface Subject {
  readonly cell: Cell | undefined;
  readonly key: unknown;
}

export function subjectsOf(formula: Formula): readonly Subject[] {
  const subjects: Subject[] = [];
  const open = [formula];
  const seen = new Set<Formula>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.kind === 'not') open.push(next.part);
    else if (next.kind === 'opaque') subjects.push({ cell: undefined, key: next.key });
    else if ('parts' in next) open.push(...next.parts);
    else subjects.push({ cell: next.cell, key: next.cell });
    if (next.kind === 'path-comparison') subjects.push({ cell: next.other, key: next.other });
  }
  return subjects;
}
