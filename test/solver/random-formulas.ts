import type { Cell } from '../../packages/core/src/solver/cell.ts';
import type { Json } from '../../packages/core/src/solver/domain.ts';
import type { Formula } from '../../packages/core/src/solver/formula.ts';
import type { Random } from '../fuzz/random.ts';
import { Document } from './formulas.ts';

/** What random formulas are made of. */
export interface Mix {
  readonly paths: readonly string[];
  readonly operands: Readonly<Record<'String' | 'Numeric' | 'Timestamp' | 'Pattern', readonly Json[]>>;
  /** Of so many comparisons, one is with another path; none with 0. */
  readonly oneRelationIn: number;
}

/** Paths that lie in each other, and operands that are near each other, so that many formulas are just possible or just not. */
export const mixed: Mix = {
  paths: ['$.a', '$.b', '$.c', '$.a.x', '$.b[0]', '$.b[1]'],
  operands: {
    String: ['', 'a', 'b', 'ab', 'abc', 'B', '2020-01-01T00:00:00Z', '\u{1f600}', '\uffff'],
    Numeric: [0, 1, 2, -1, 1.5, 1e21],
    Timestamp: [
      '2020-01-01T00:00:00Z',
      '2020-01-01T01:00:00+01:00',
      '2020-01-01T00:00:00.5Z',
      '2021-06-30T12:00:00-05:00',
    ],
    Pattern: ['*', 'a*', '*b', 'a*c', '*a*', 'ab', '\\**', 'a\\\\*', '*b*c*', '20*'],
  },
  oneRelationIn: 6,
};

/** So many conjuncts about one document. */
export function randomConjuncts(
  random: Random,
  mix: Mix,
): { readonly document: Document; readonly formulas: readonly Formula[] } {
  const document = new Document();
  const cells = mix.paths.map((path) => document.at(path));
  const count = 1 + random.below(5);
  return { document, formulas: Array.from({ length: count }, () => randomFormula(random, { mix, cells, depth: 2 })) };
}

interface Scope {
  readonly mix: Mix;
  readonly cells: readonly Cell[];
  readonly depth: number;
}

function randomFormula(random: Random, scope: Scope): Formula {
  const choice = scope.depth === 0 ? 9 : random.below(10);
  const inner = { ...scope, depth: scope.depth - 1 };
  if (choice < 2) return { kind: 'not', part: randomFormula(random, inner) };
  if (choice > 5) return randomComparison(random, scope);
  const parts = Array.from({ length: 1 + random.below(3) }, () => randomFormula(random, inner));
  return { kind: choice < 4 ? 'and' : 'or', parts };
}

const relations = ['Equals', 'LessThan', 'GreaterThan', 'LessThanEquals', 'GreaterThanEquals'];
const typeTests = ['IsPresent', 'IsNull', 'IsBoolean', 'IsNumeric', 'IsString', 'IsTimestamp'];

function randomComparison(random: Random, { mix, cells }: Scope): Formula {
  const cell = random.pick(cells);
  if (mix.oneRelationIn > 0 && random.below(mix.oneRelationIn) === 0) return randomRelation(random, { cell, cells });
  const kind = random.pick(['type', 'String', 'String', 'Pattern', 'Numeric', 'Timestamp', 'Boolean'] as const);
  const is = (operator: string, operand: Json): Formula => ({ kind: 'comparison', cell, operator, operand });
  if (kind === 'type') return is(random.pick(typeTests), random.below(4) > 0);
  if (kind === 'Boolean') return is('BooleanEquals', random.below(2) === 0);
  const operand = random.pick(mix.operands[kind]);
  return is(kind === 'Pattern' ? 'StringMatches' : `${kind}${random.pick(relations)}`, operand);
}

function randomRelation(
  random: Random,
  { cell, cells }: { readonly cell: Cell; readonly cells: readonly Cell[] },
): Formula {
  const kind = random.pick(['String', 'Numeric', 'Numeric', 'Timestamp', 'Boolean']);
  const operator = kind === 'Boolean' ? 'BooleanEqualsPath' : `${kind}${random.pick(relations)}Path`;
  return { kind: 'path-comparison', cell, operator, other: random.pick(cells) };
}
