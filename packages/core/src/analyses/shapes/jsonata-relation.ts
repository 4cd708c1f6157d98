import { partition } from './partition.ts';
import { isNever, restricted } from './parts.ts';
import { kinds, never, type Shape } from './shape.ts';

export type Constant = string | number | boolean | null;

/** Values for which a comparison is true, false, or undefined. */
export interface Compared {
  readonly holding: Shape;
  readonly failing: Shape;
  readonly other: Shape;
}

/** A comparison with one constant; of values of other types it is an error. */
export type Relation = (value: Shape) => Compared;

/** The relation of an operator with the constant behind it, or before it where it is turned. */
export function relationTo(constant: Constant, operator: string, isTurned: boolean): Relation | undefined {
  if (operator === '=') return equality(constant);
  if (operator === '!=') return difference(constant);
  const order = (isTurned ? turnedOrders : orders).get(operator);
  return order === undefined ? undefined : inOrder(constant, order);
}

type Order = 'LessThan' | 'LessThanEquals' | 'GreaterThan' | 'GreaterThanEquals';

const orders: ReadonlyMap<string, Order> = new Map([
  ['<', 'LessThan'],
  ['<=', 'LessThanEquals'],
  ['>', 'GreaterThan'],
  ['>=', 'GreaterThanEquals'],
]);

const turnedOrders: ReadonlyMap<string, Order> = new Map([
  ['<', 'GreaterThan'],
  ['<=', 'GreaterThanEquals'],
  ['>', 'LessThan'],
  ['>=', 'LessThanEquals'],
]);

function equality(constant: Constant): Relation {
  const operator = operatorFor(constant, 'Equals');
  return (value) => {
    const { holding, failing } = partition(value, operator, constant ?? true);
    return { holding, failing, other: never };
  };
}

function difference(constant: Constant): Relation {
  const operator = operatorFor(constant, 'Equals');
  return (value) => {
    const { holding, failing } = partition(value, operator, constant ?? true);
    const isThere = isNever(restricted(value, kinds.absent));
    return { holding: restricted(failing, ~kinds.absent), failing: isThere ? holding : value, other: never };
  };
}

function inOrder(constant: Constant, order: Order): Relation {
  const operator = operatorFor(constant, order);
  const type = typeof constant === 'number' ? kinds.number : kinds.string;
  return (value) => {
    const { holding, failing } = partition(restricted(value, type), operator, constant ?? true);
    return { holding, failing, other: restricted(value, kinds.absent) };
  };
}

/** The operator of Choice rules that parts values in the same way. */
function operatorFor(constant: Constant, relation: 'Equals' | Order): string {
  if (constant === null) return 'IsNull';
  if (typeof constant === 'boolean') return 'BooleanEquals';
  return `${typeof constant === 'number' ? 'Numeric' : 'String'}${relation}`;
}
