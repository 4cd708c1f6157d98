import type { Comparison, Condition, Operand } from './json-path.ts';
import { type PathReader, readOperand } from './json-path-operand.ts';
import { enter, expected, fail, leave, peek, type Scanner, skipBlanks, take } from './scanner.ts';

/** Jayway's relational operators that are signs; the longer of two that begin alike comes first. */
const signs = ['===', '!==', '==', '!=', '<=', '>=', '=~', '<', '>'];

/** Jayway's relational operators that are words, in any case. */
const words = new Set([
  'in',
  'nin',
  'subsetof',
  'anyof',
  'noneof',
  'contains',
  'all',
  'size',
  'empty',
  'exists',
  'type',
  'matches',
]);

/** Reads the condition of a filter, `(@.a == 1 && !@.b)`, and the blanks after it. */
export function readCondition(scanner: Scanner, readPath: PathReader): Condition | undefined {
  return readOr(scanner, readPath);
}

function readOr(scanner: Scanner, readPath: PathReader): Condition | undefined {
  const conditions: Condition[] = [];
  do {
    const condition = readAnd(scanner, readPath);
    if (condition === undefined) return undefined;
    conditions.push(condition);
  } while (take(scanner, '||'));
  return conditions.length === 1 ? conditions[0] : { kind: 'or', conditions };
}

function readAnd(scanner: Scanner, readPath: PathReader): Condition | undefined {
  const conditions: Condition[] = [];
  do {
    const condition = readNested(scanner, readPath);
    if (condition === undefined) return undefined;
    conditions.push(condition);
    skipBlanks(scanner);
  } while (take(scanner, '&&'));
  return conditions.length === 1 ? conditions[0] : { kind: 'and', conditions };
}

function readNested(scanner: Scanner, readPath: PathReader): Condition | undefined {
  if (!enter(scanner)) return undefined;
  const condition = readNegation(scanner, readPath);
  leave(scanner);
  return condition;
}

function readNegation(scanner: Scanner, readPath: PathReader): Condition | undefined {
  skipBlanks(scanner);
  if (take(scanner, '!')) {
    const condition = readNested(scanner, readPath);
    return condition === undefined ? undefined : { kind: 'not', condition };
  }
  if (!take(scanner, '(')) return readComparison(scanner, readPath);
  const condition = readOr(scanner, readPath);
  if (condition === undefined || take(scanner, ')')) return condition;
  return expected(scanner, '`)` after the condition');
}

function readComparison(scanner: Scanner, readPath: PathReader): Condition | undefined {
  const left = readOperand(scanner, readPath);
  if (left === undefined) return undefined;
  const operator = readOperator(scanner);
  if (scanner.problem !== undefined) return undefined;
  if (operator === undefined) return { kind: 'exists', operand: left };
  const right = readOperand(scanner, readPath);
  return right === undefined ? undefined : comparison(left, operator, right);
}

function comparison(left: Operand, operator: string, right: Operand): Comparison {
  return { kind: 'comparison', left, operator, right };
}

/** Nothing, and no problem, when the operand stands alone. */
function readOperator(scanner: Scanner): string | undefined {
  skipBlanks(scanner);
  const sign = signs.find((candidate) => take(scanner, candidate));
  if (sign !== undefined) return sign;
  const start = scanner.position;
  let end = start;
  while (/^[A-Za-z]$/.test(scanner.text.charAt(end))) end++;
  if (end === start) return peek(scanner) === '=' ? expected(scanner, '`==`, which compares') : undefined;
  const word = scanner.text.slice(start, end);
  if (!words.has(word.toLowerCase())) {
    return fail(scanner, { message: `\`${word}\` is not an operator of a JSONPath filter.`, start, end });
  }
  scanner.position = end;
  return word.toLowerCase();
}
