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

/** A formula of more parts is not looked into, and so counts as what nobody can tell. None is nested deeper than it has parts. */
const largestFormula = 600;

/** Whether a formula is too large to be gone through: parts that stand in it many times make it grow beyond all bounds. */
export function isBeyondBounds(formula: Formula): boolean {
  const open = [formula];
  let count = 0;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (++count + open.length > largestFormula) return true;
    if (at.kind === 'not') open.push(at.part);
    else if ('parts' in at) for (const part of at.parts) open.push(part);
  }
  return false;
}

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
