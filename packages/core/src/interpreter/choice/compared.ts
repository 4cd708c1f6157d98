import { parseTimestamp, type Timestamp } from '../../expressions/timestamp.ts';
import { comparisonOperators } from '../../language/fields/comparison-operators.ts';
import type { Value } from '../value.ts';

/** Whether a value and what it is compared with are as an operator asks. */
type Comparer = (value: Value, operand: Value) => boolean;

/** What compares for an operator other than `IsPresent` and `StringMatches`. */
export function comparerOf(operator: string): Comparer {
  const { compares } = comparisonOperators.get(operator) ?? { compares: 'any' };
  if (compares === 'any') return (value, operand) => isOfKind(value, operator) === operand;
  const orders = ordersOf(operator);
  if (compares === 'timestamp') return (value, operand) => orders.includes(timestampOrder(value, operand));
  return (value, operand) =>
    typeof value === compares && typeof operand === compares && orders.includes(orderOf(value, operand));
}

/** The orders for which it holds. */
function ordersOf(operator: string): readonly (number | undefined)[] {
  const orEqual = operator.includes('Equals') ? [0] : [];
  if (operator.includes('LessThan')) return [-1, ...orEqual];
  return operator.includes('GreaterThan') ? [1, ...orEqual] : [0];
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

/** Timestamps are compared as instants, whatever their offsets; what is none is in no order. */
function timestampOrder(value: Value, operand: Value): number | undefined {
  const left = instantOf(value);
  const right = instantOf(operand);
  if (left === undefined || right === undefined) return undefined;
  const order = orderOf(left.epochMilliseconds, right.epochMilliseconds);
  return order === 0 ? orderOf(left.nanoseconds, right.nanoseconds) : order;
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
