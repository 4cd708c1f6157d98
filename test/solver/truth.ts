import type { Cell } from '../../packages/core/src/solver/cell.ts';
import type { Json, Value } from '../../packages/core/src/solver/domain.ts';
import type { Formula } from '../../packages/core/src/solver/formula.ts';

/**
 * Whether a formula is true of a whole document: written from AWS's description of Choice rules alone, with none of the
 * solver's code, so that the two can be held against each other.
 */
export function isTrue(formula: Formula, document: Value): boolean {
  switch (formula.kind) {
    case 'and':
      return formula.parts.every((part) => isTrue(part, document));
    case 'or':
      return formula.parts.some((part) => isTrue(part, document));
    case 'not':
      return !isTrue(formula.part, document);
    case 'comparison':
      return compare(formula.operator, valueAt(formula.cell, document), formula.operand);
    case 'path-comparison': {
      const other = valueAt(formula.other, document);
      const operator = formula.operator.slice(0, -'Path'.length);
      return isTyped(operator, other) && compare(operator, valueAt(formula.cell, document), other as Json);
    }
    default:
      throw new Error(`Nobody can tell whether a formula of kind ${formula.kind} is true.`);
  }
}

function valueAt({ parent, key }: Cell, document: Value): Value {
  if (parent === undefined) return document;
  const container = valueAt(parent, document);
  if (typeof container !== 'object' || container === null) return undefined;
  if (Array.isArray(container) !== (typeof key === 'number')) return undefined;
  return Object.hasOwn(container, key) ? (container as Record<string | number, Json>)[key] : undefined;
}

function compare(operator: string, value: Value, operand: Json): boolean {
  if (operator === 'IsPresent') return (value !== undefined) === operand;
  if (value === undefined) return false;
  if (operator.startsWith('Is')) return isOfType(operator.slice(2), value) === operand;
  if (!isTyped(operator, value)) return false;
  if (operator === 'StringMatches') return patternOf(operand as string).test(value as string);
  const sign = signOf(operator, value, operand);
  if (operator.endsWith('LessThan')) return sign < 0;
  if (operator.endsWith('GreaterThan')) return sign > 0;
  if (operator.endsWith('LessThanEquals')) return sign <= 0;
  return operator.endsWith('GreaterThanEquals') ? sign >= 0 : sign === 0;
}

function isOfType(type: string, value: Json): boolean {
  if (type === 'Timestamp') return typeof value === 'string' && instantOf(value) !== undefined;
  if (type === 'Null') return value === null;
  return typeof value === { String: 'string', Numeric: 'number', Boolean: 'boolean' }[type];
}

function isTyped(operator: string, value: Value): boolean {
  if (operator.startsWith('Numeric')) return typeof value === 'number';
  if (operator.startsWith('Boolean')) return typeof value === 'boolean';
  return typeof value === 'string' && (operator.startsWith('String') || instantOf(value) !== undefined);
}

/** Texts are compared unit by unit, timestamps by what comes first in time. */
function signOf(operator: string, value: Json, operand: Json): number {
  const [left, right] = operator.startsWith('Timestamp')
    ? [instantOf(value as string), instantOf(operand as string)]
    : [value, operand];
  if (left === right) return 0;
  return (left as bigint) < (right as bigint) ? -1 : 1;
}

/** `*` stands for anything; `\*` and `\\` for themselves. The patterns of tests are short enough for a regular expression. */
function patternOf(pattern: string): RegExp {
  const source = pattern.replace(/\\([*\\])|\*|[^\\*]+/g, (part, escaped) => {
    if (part === '*') return '[^]*';
    return (escaped ?? part).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${source}$`);
}

/** The nanoseconds since 1970 of a timestamp. */
export function instantOf(text: string): bigint | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:Z|([+-])(\d\d):(\d\d))$/.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const [offsetHour, offsetMinute] = [Number(match[9] ?? 0), Number(match[10] ?? 0)];
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59) return undefined;
  const offset = (offsetHour * 60 + offsetMinute) * (match[8] === '-' ? -1 : 1);
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  time.setUTCHours(hour, minute - offset, second);
  return BigInt(time.getTime()) * 1_000_000n + BigInt((match[7] ?? '').slice(0, 9).padEnd(9, '0'));
}

function daysOf(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}
