import { literalPattern, parseStringPattern } from '../../expressions/string-pattern.ts';
import { parseTimestamp } from '../../expressions/timestamp.ts';
import {
  type ComparedKind,
  type ComparisonOperator,
  comparisonOperators,
} from '../../language/fields/comparison-operators.ts';
import type { Comparison, Test } from '../../model/choice-rule.ts';
import { valueOf } from '../../model/field.ts';
import { isUnknown, type Node } from '../../syntax/node.ts';
import { withoutNot } from './choice-tests.ts';
import {
  everything,
  type Ordered,
  type Relation,
  rangeContains,
  rangeOf,
  rangesMeet,
  type ValueRange,
} from './value-range.ts';

/** The values of its `Variable` that a test lets pass. */
export interface PassingValues {
  /** The path, as it is written. */
  readonly variable: string;
  /** The types of value that can pass, a sum of `valueTypes`. */
  readonly types: number;
  /** Which values of these types pass; nothing when all do. */
  readonly part: PartOfLine | undefined;
  /** Whether all that is described passes. If not, what is not described is still sure to fail. */
  readonly isExact: boolean;
}

/** A range among values that are compared with each other: numbers, texts, instants, or all that is compared with one path. */
interface PartOfLine {
  readonly line: string;
  readonly range: ValueRange;
}

export const valueTypes = { absent: 1, null: 2, true: 4, false: 8, number: 16, string: 32, structure: 64 } as const;

const present =
  valueTypes.null | valueTypes.true | valueTypes.false | valueTypes.number | valueTypes.string | valueTypes.structure;
export const allTypes = present | valueTypes.absent;

/** Reads a comparison, also below `Not`; nothing when its values are not of that kind, not known, or not well written. */
export function passingValues(test: Test): PassingValues | undefined {
  const { inner, isNegated } = withoutNot(test);
  if (inner.kind !== 'comparison') return undefined;
  const values = valuesOfComparison(inner);
  return values !== undefined && isNegated ? negated(values) : values;
}

/** Whether no value of the path that both test passes both. */
export function excludeEachOther(one: PassingValues, other: PassingValues): boolean {
  if ((one.types & other.types) === 0) return true;
  if (one.part === undefined || other.part === undefined || one.part.line !== other.part.line) return false;
  return !rangesMeet(one.part.range, other.part.range);
}

/** Whether every value of the path that passes the narrow test passes the wide one. */
export function include(wide: PassingValues, narrow: PassingValues): boolean {
  if (!wide.isExact || (narrow.types & ~wide.types) !== 0) return false;
  if (wide.part === undefined) return true;
  return narrow.part?.line === wide.part.line && rangeContains(wide.part.range, narrow.part.range);
}

function valuesOfComparison({ variable: field, operator: written }: Comparison): PassingValues | undefined {
  const variable = valueOf(field);
  const operator = comparisonOperators.get(written.name);
  const operand = written.value;
  if (variable === undefined || operator === undefined || isUnknown(operand)) return undefined;
  const passing = passingOf(operator, operand);
  if (passing === undefined) return undefined;
  const { types, part, isExact = true } = passing;
  return { variable, types, part, isExact };
}

type Passing = Pick<PassingValues, 'types'> & Partial<Pick<PassingValues, 'part' | 'isExact'>>;

function passingOf(operator: ComparisonOperator, operand: Node): Passing | undefined {
  const { name, compares } = operator;
  if (compares === 'any') return operand.kind === 'boolean' ? passingTypeTest(name, operand.value) : undefined;
  if (operator.operandIsPath) return operand.kind === 'string' ? passingPath(operator, operand.value) : undefined;
  if (compares === 'boolean') return operand.kind === 'boolean' ? passingBoolean(operand.value) : undefined;
  if (name === 'StringMatches') return operand.kind === 'string' ? passingPattern(operand.value) : undefined;
  const value = orderedValue(compares, operand);
  return value === undefined ? undefined : onLine(compares, rangeOf(relationOf(name), value));
}

const testedTypes: ReadonlyMap<string, number> = new Map([
  ['IsPresent', present],
  ['IsNull', valueTypes.null],
  ['IsNumeric', valueTypes.number],
  ['IsString', valueTypes.string],
  ['IsBoolean', valueTypes.true | valueTypes.false],
]);

function passingTypeTest(name: string, isWanted: boolean): Passing {
  const tested = testedTypes.get(name);
  // IsTimestamp: some texts are timestamps and some are not.
  if (tested === undefined) return { types: isWanted ? valueTypes.string : present, isExact: false };
  return { types: isWanted ? tested : typesBesides(tested) };
}

/** All tests but IsPresent fail the execution when there is no value, so only that one is ever true of an absent one. */
function typesBesides(types: number): number {
  return types === present ? valueTypes.absent : present & ~types;
}

function passingBoolean(value: boolean): Passing {
  const types = value ? valueTypes.true : valueTypes.false;
  return { types, part: { line: 'boolean', range: rangeOf(value ? 'GreaterThanEquals' : 'LessThan', 1) } };
}

/** All that is compared with one path lies before, at or behind its value, whatever that is. */
function passingPath({ name, compares }: ComparisonOperator, path: string): Passing {
  const range = rangeOf(relationOf(name), 0);
  return { types: typesCompared[compares], part: { line: `${compares} ${path}`, range } };
}

function passingPattern(text: string): Passing | undefined {
  const pattern = parseStringPattern(text);
  if (pattern.kind !== 'parsed') return undefined;
  const literal = literalPattern(pattern.tree);
  if (literal !== undefined) return onLine('string', rangeOf('Equals', literal));
  const isAny = pattern.tree.tokens.every((token) => token.kind === 'wildcard');
  return { ...onLine('string', everything), isExact: isAny };
}

function onLine(compares: ComparedKind, range: ValueRange): Passing {
  return { types: typesCompared[compares], part: { line: compares, range } };
}

const typesCompared: Readonly<Record<ComparedKind, number>> = {
  string: valueTypes.string,
  timestamp: valueTypes.string,
  number: valueTypes.number,
  boolean: valueTypes.true | valueTypes.false,
  any: present,
};

function orderedValue(compares: ComparedKind, operand: Node): Ordered | undefined {
  if (compares === 'number') return operand.kind === 'number' ? operand.value : undefined;
  if (operand.kind !== 'string') return undefined;
  if (compares === 'string') return operand.value;
  const instant = parseTimestamp(operand.value);
  if (instant.kind !== 'parsed') return undefined;
  return BigInt(instant.tree.epochMilliseconds) * 1_000_000n + BigInt(instant.tree.nanoseconds);
}

const relations: readonly Relation[] = ['LessThanEquals', 'GreaterThanEquals', 'LessThan', 'GreaterThan', 'Equals'];

const relationsByOperator: ReadonlyMap<string, Relation> = new Map(
  Array.from(comparisonOperators.keys(), (name) => [name, relationIn(name.replace(/Path$/, ''))]),
);

function relationIn(name: string): Relation {
  return relations.find((relation) => name.endsWith(relation)) ?? 'Equals';
}

function relationOf(operator: string): Relation {
  return relationsByOperator.get(operator) ?? 'Equals';
}

function negated({ variable, types, part, isExact }: PassingValues): PassingValues | undefined {
  if (part !== undefined || !isExact) return undefined;
  const isOfAbsence = types === valueTypes.absent;
  return { variable, types: isOfAbsence ? present : typesBesides(types), part, isExact };
}
