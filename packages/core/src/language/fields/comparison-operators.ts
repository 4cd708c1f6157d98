import { guidePage } from '../documentation.ts';
import type { Schema } from '../schema.ts';

/** The kind of value that a comparison operator of a Choice rule compares. */
export type ComparedKind = 'string' | 'number' | 'boolean' | 'timestamp' | 'any';

/** A comparison operator of a Choice rule (JSONPath). */
export interface ComparisonOperator {
  readonly name: string;
  readonly compares: ComparedKind;
  /** Whether the operand is a path to the value to compare with, as in `NumericEqualsPath`. */
  readonly operandIsPath: boolean;
}

/** The 39 comparison operators by name. There is no `StringMatchesPath`. */
export const comparisonOperators: ReadonlyMap<string, ComparisonOperator> = new Map(
  [...orderings('String', 'string'), ...matches(), ...orderings('Numeric', 'number')]
    .concat(equality('Boolean', 'boolean'), orderings('Timestamp', 'timestamp'), typeTests())
    .map((operator) => [operator.name, operator]),
);

/** The schemas of the operators' operands by name. */
export const comparisonOperands: Readonly<Record<string, Schema>> = Object.fromEntries(
  Array.from(comparisonOperators.values(), (operator) => [operator.name, operandSchema(operator)]),
);

function orderings(prefix: string, compares: ComparedKind): readonly ComparisonOperator[] {
  return ['Equals', 'LessThan', 'GreaterThan', 'LessThanEquals', 'GreaterThanEquals'].flatMap((relation) =>
    withPathTwin(`${prefix}${relation}`, compares),
  );
}

function equality(prefix: string, compares: ComparedKind): readonly ComparisonOperator[] {
  return withPathTwin(`${prefix}Equals`, compares);
}

function withPathTwin(name: string, compares: ComparedKind): readonly ComparisonOperator[] {
  return [
    { name, compares, operandIsPath: false },
    { name: `${name}Path`, compares, operandIsPath: true },
  ];
}

function matches(): readonly ComparisonOperator[] {
  return [{ name: 'StringMatches', compares: 'string', operandIsPath: false }];
}

function typeTests(): readonly ComparisonOperator[] {
  const names = ['IsNull', 'IsPresent', 'IsNumeric', 'IsString', 'IsBoolean', 'IsTimestamp'];
  return names.map((name) => ({ name, compares: 'any', operandIsPath: false }));
}

function operandSchema(operator: ComparisonOperator): Schema {
  const page = guidePage('state-choice');
  if (operator.operandIsPath) return { ...pathOperand(operator), page };
  if (operator.compares === 'any') return { description: typeTestDescription(operator.name), page, type: 'boolean' };
  if (operator.name === 'StringMatches') return { ...patternOperand(), page };
  return { ...literalOperand(operator), page };
}

function pathOperand({ name, compares }: ComparisonOperator): Schema {
  return {
    description: `${relationOf(name)} the ${compares} that this reference path selects. A missing value fails the state.`,
    type: 'string',
    holds: 'choice-path',
  };
}

function literalOperand({ name, compares }: ComparisonOperator): Schema {
  const description = `${relationOf(name)} this ${compares}. A value of another type makes the comparison false.`;
  if (compares === 'timestamp') {
    const examples = ['2030-01-31T09:00:00Z'];
    return { description: `${description} RFC 3339.`, type: 'string', holds: 'timestamp', examples };
  }
  if (compares === 'number' || compares === 'boolean') return { description, type: compares };
  return { description, type: 'string', holds: 'literal' };
}

function patternOperand(): Schema {
  return {
    description:
      'True when `Variable` is a string that matches this pattern as a whole. `*` stands for any characters; `\\*` and ' +
      '`\\\\` (each backslash doubled again in JSON) stand for `*` and `\\`.',
    type: 'string',
    holds: 'string-pattern',
  };
}

function relationOf(name: string): string {
  if (name.includes('LessThanEquals')) return 'True when `Variable` is less than or equal to';
  if (name.includes('GreaterThanEquals')) return 'True when `Variable` is greater than or equal to';
  if (name.includes('LessThan')) return 'True when `Variable` is less than';
  if (name.includes('GreaterThan')) return 'True when `Variable` is greater than';
  return 'True when `Variable` equals';
}

function typeTestDescription(name: string): string {
  if (name === 'IsPresent') {
    return 'Whether the path of `Variable` selects anything, `null` included: the only test that a missing path does not fail.';
  }
  const kind = name === 'IsNull' ? '`null`' : `a ${name.slice(2).toLowerCase()} value`;
  return `With \`true\`, true when \`Variable\` is ${kind}; with \`false\`, true when it is not.`;
}
