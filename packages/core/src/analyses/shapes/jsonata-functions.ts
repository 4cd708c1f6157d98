import { join } from './join.ts';
import { isOnly, mayBe, maybe } from './parts.ts';
import { anyBoolean, anyNumber, anyObject, anyString, constantShape, kinds, ofKinds, type Shape } from './shape.ts';

type FunctionResult = (given: readonly Shape[]) => Shape;

/** What functions of JSONata give when they do not fail, as far as their type tells. They are undefined where their first argument is. */
export const functionResults: ReadonlyMap<string, FunctionResult> = new Map<string, FunctionResult>([
  ['exists', ([value]) => (value === undefined ? anyBoolean : existenceOf(value))],
  ['count', ([value]) => (value === undefined ? anyNumber : countOf(value))],
  ['uuid', () => anyString],
  ['now', () => anyString],
  ['millis', () => anyNumber],
  ['random', () => anyNumber],
  ...['not', 'boolean', 'contains'].map((name): [string, FunctionResult] => [name, likeFirst(anyBoolean)]),
  ...textFunctions().map((name): [string, FunctionResult] => [name, likeFirst(anyString)]),
  ...numberFunctions().map((name): [string, FunctionResult] => [name, likeFirst(numberOrName())]),
  ...['max', 'min', 'average', 'toMillis'].map((name): [string, FunctionResult] => [
    name,
    always(maybe(numberOrName())),
  ]),
  ['type', likeFirst(anyString)],
  ['merge', likeFirst(anyObject)],
]);

function textFunctions(): readonly string[] {
  return [
    'string',
    'uppercase',
    'lowercase',
    'trim',
    'substring',
    'join',
    'hash',
    'base64encode',
    'base64decode',
    'pad',
  ];
}

function numberFunctions(): readonly string[] {
  return ['number', 'length', 'abs', 'floor', 'ceil', 'round', 'sqrt', 'power', 'sum'];
}

/** What JSON has no number for is written as a text. */
function numberOrName(): Shape {
  return join(anyNumber, anyString);
}

/** Without arguments these take what the expression is evaluated for, of which nothing is known. */
function likeFirst(result: Shape): FunctionResult {
  const orNone = maybe(result);
  return ([first]) => (first === undefined || mayBe(first, kinds.absent) ? orNone : result);
}

function always(result: Shape): FunctionResult {
  return () => result;
}

function existenceOf(value: Shape): Shape {
  if (isOnly(value, kinds.absent)) return ofKinds(kinds.false);
  return mayBe(value, kinds.absent) ? anyBoolean : ofKinds(kinds.true);
}

function countOf(value: Shape): Shape {
  if (mayBe(value, kinds.list)) {
    const { list } = value;
    const isExact = list !== undefined && list.minimum === list.maximum && isOnly(value, kinds.list);
    return isExact ? constantShape(list.minimum) : anyNumber;
  }
  if (isOnly(value, kinds.absent)) return constantShape(0);
  return mayBe(value, kinds.absent) ? anyNumber : constantShape(1);
}
