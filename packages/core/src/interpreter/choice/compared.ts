import { parseTimestamp, type Timestamp } from '../../expressions/timestamp.ts';
import { comparisonOperators } from '../../language/fields/comparison-operators.ts';
import type { Value } from '../value.ts';

/** Whether an operator other than `IsPresent` and `StringMatches` holds for a value and what it is compared with. */
export function compared(value: Value, operator: string, operand: Value): boolean {
  const { compares } = comparisonOperators.get(operator) ?? { compares: 'any' };
  if (compares === 'any') return isOfKind(value, operator) === operand;
  if (compares === 'timestamp') return timestampHolds(value, operator, operand);
  if (typeof value !== compares || typeof operand !== compares) return false;
  return isInRelation(orderOf(value, operand), operator);
}

function isOfKind(value: Value, operator: string): boolean | undefined {
  switch (operator) {
    case 'IsNull':
      return value === null;
    case 'IsString':
      return typeof value === 'string';
    case 'IsNumeric':
      return typeof value === 'number';
    case 'IsBoolean':
      return typeof value === 'boolean';
    case 'IsTimestamp':
      return instantOf(value) !== undefined;
    default:
      return undefined;
  }
}

/** Timestamps are compared as instants, whatever their offsets. */
function timestampHolds(value: Value, operator: string, operand: Value): boolean {
  const left = instantOf(value);
  const right = instantOf(operand);
  if (left === undefined || right === undefined) return false;
  const order = orderOf(left.epochMilliseconds, right.epochMilliseconds);
  return isInRelation(order === 0 ? orderOf(left.nanoseconds, right.nanoseconds) : order, operator);
}

function instantOf(value: Value): Timestamp | undefined {
  const parsed = typeof value === 'string' ? parseTimestamp(value) : undefined;
  return parsed?.kind === 'parsed' ? parsed.tree : undefined;
}

/** Texts are in the order of their UTF-16 units, as in Java (recorded). */
function orderOf(left: Value, right: Value): number {
  if (left === right) return 0;
  return left !== null && right !== null && left < right ? -1 : 1;
}

function isInRelation(order: number, operator: string): boolean {
  if (operator.includes('LessThan')) return order < 0 || (order === 0 && operator.includes('Equals'));
  if (operator.includes('GreaterThan')) return order > 0 || (order === 0 && operator.includes('Equals'));
  return order === 0;
}
