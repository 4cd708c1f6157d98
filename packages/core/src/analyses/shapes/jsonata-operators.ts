import { onlyConstants } from './constants.ts';
import { join } from './join.ts';
import { isNever, isOnly, mayBe, maybe } from './parts.ts';
import { anyBoolean, anyNumber, anyString, constantShape, kinds, never, type Shape, stringShape } from './shape.ts';

type BinaryResult = (left: Shape, right: Shape) => Shape;

/** A number, or what AWS writes for one that JSON does not have. */
const arithmeticResult = join(anyNumber, stringShape(onlyConstants('Infinity', '-Infinity', 'NaN')));

/** By operator, what it gives for operands that raise no error. */
const results: ReadonlyMap<string, BinaryResult> = new Map<string, BinaryResult>([
  ...['+', '-', '*', '/', '%'].map((operator): [string, BinaryResult] => [operator, whereBoth(arithmeticResult)]),
  ...['<', '<=', '>', '>='].map((operator): [string, BinaryResult] => [operator, whereBoth(anyBoolean)]),
  ['&', concatenated],
]);

/** What comes of operands that are sure to be evaluated both; nothing for an operator that is not followed. */
export function binaryResult(operator: string): BinaryResult | undefined {
  return results.get(operator);
}

/** Undefined where an operand is. */
function whereBoth(result: Shape): BinaryResult {
  const orNone = maybe(result);
  return (left, right) => (mayBe(left, kinds.absent) || mayBe(right, kinds.absent) ? orNone : result);
}

function concatenated(left: Shape, right: Shape): Shape {
  const [one, other] = [onlyText(left), onlyText(right)];
  return one === undefined || other === undefined ? anyString : constantShape(one + other);
}

function onlyText(shape: Shape): string | undefined {
  if (shape.kinds === kinds.absent) return '';
  const { areExcluded, values } = shape.strings;
  return isOnly(shape, kinds.string) && !areExcluded && values.length === 1 ? values[0] : undefined;
}

/** `-operand` */
export function negated(operand: Shape): Shape {
  if (isNever(operand)) return never;
  const { areExcluded, values } = operand.numbers;
  const [only] = values;
  const isExact = !areExcluded && values.length === 1 && only !== undefined && isOnly(operand, kinds.number);
  if (isExact) return constantShape(-only + 0);
  return mayBe(operand, kinds.absent) ? numberOrNone : anyNumber;
}

const numberOrNone = maybe(anyNumber);
