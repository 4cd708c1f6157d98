import type { IntrinsicArgument, IntrinsicCall } from '../../expressions/intrinsic.ts';
import {
  type IntrinsicType,
  intrinsicFunctions,
  maximumArguments,
  minimumArguments,
} from '../../language/intrinsic-functions.ts';
import type { Property } from '../../syntax/node.ts';
import { elementsOf, join } from './join.ts';
import { isNever, itemOfShape, restricted, withoutAbsent } from './parts.ts';
import { needed } from './path-field.ts';
import {
  anyBoolean,
  anyList,
  anyNumber,
  anyObject,
  anyString,
  constantShape,
  fieldOf,
  kinds,
  listOf,
  never,
  objectShape,
  present,
  type Shape,
  tupleShape,
} from './shape.ts';
import type { StateRun } from './state-run.ts';

interface CallPlace {
  readonly data: Shape;
  readonly place: Property;
}

/** What a call of an intrinsic function gives (Developer Guide, intrinsic-functions). Nesting is bounded where calls are read. */
export function intrinsicShape(run: StateRun, call: IntrinsicCall, at: CallPlace): Shape {
  const given = call.arguments.map((argument) => argumentShape(run, argument, at));
  if (given.some(isNever)) return never;
  const declared = intrinsicFunctions.get(call.name);
  const isFit =
    declared !== undefined && given.length >= minimumArguments(declared) && given.length <= maximumArguments(declared);
  if (!isFit) return refused(run, call, at);
  const { parameters } = declared;
  for (const [index, shape] of given.entries()) {
    const type = parameters[Math.min(index, parameters.length - 1)]?.type ?? 'any';
    if (isNever(restricted(shape, kindsOf[type]))) return unfit(run, shape, { ...at, argument: call.arguments[index] });
  }
  if (call.name !== 'States.Array' && call.name !== 'States.UUID') run.mayFail(intrinsicError);
  return resultOf(call.name, given) ?? kindShapes[declared.returns];
}

const intrinsicError = 'States.IntrinsicFailure';

function argumentShape(run: StateRun, argument: IntrinsicArgument, at: CallPlace): Shape {
  switch (argument.kind) {
    case 'call':
      return intrinsicShape(run, argument, at);
    case 'path':
      return needed(run, argument, at);
    default:
      return constantShape(argument.value);
  }
}

function refused(run: StateRun, { name }: IntrinsicCall, { place }: CallPlace): Shape {
  run.notUnderstood(place, `AWS refuses \`${name}\` when it is called like this.`);
  run.mayFail(intrinsicError, 'States.Runtime');
  return present;
}

interface Unfit extends CallPlace {
  readonly argument: IntrinsicArgument | undefined;
}

function unfit(run: StateRun, found: Shape, { place, argument }: Unfit): Shape {
  const read = argument?.kind === 'path' ? ({ kind: 'path', path: argument, step: undefined } as const) : undefined;
  return run.fails({ kind: 'argument', error: intrinsicError, place, found, read });
}

const kindsOf: Readonly<Record<IntrinsicType, number>> = {
  any: present.kinds,
  string: kinds.string,
  integer: kinds.number,
  number: kinds.number,
  boolean: kinds.true | kinds.false,
  array: kinds.list,
  object: kinds.object,
};

const kindShapes: Readonly<Record<IntrinsicType, Shape>> = {
  any: present,
  string: anyString,
  integer: anyNumber,
  number: anyNumber,
  boolean: anyBoolean,
  array: anyList,
  object: anyObject,
};

/** What is known besides the type. */
function resultOf(name: string, given: readonly Shape[]): Shape | undefined {
  const [first = present, second = present] = given;
  switch (name) {
    case 'States.Array':
      return tupleShape(given);
    case 'States.ArrayGetItem':
      return gotItem(restricted(first, kinds.list), second);
    case 'States.ArrayUnique':
      return listOf(elementsOf(first.list), Math.min(1, first.list?.minimum ?? 0), first.list?.maximum);
    case 'States.ArrayPartition':
      return listOf(listOf(elementsOf(first.list), 1));
    case 'States.ArrayRange':
      return listOf(anyNumber);
    case 'States.StringSplit':
      return listOf(anyString);
    case 'States.JsonMerge':
      return merged(first, second);
    default:
      return undefined;
  }
}

function gotItem(list: Shape, index: Shape): Shape {
  const { areExcluded, values } = index.numbers;
  const [only] = values;
  const isExact = !areExcluded && values.length === 1 && only !== undefined && Number.isInteger(only) && only >= 0;
  const item = isExact ? withoutAbsent(itemOfShape(list, only)) : elementsOf(list.list);
  return isNever(item) ? present : item;
}

/** The second wins where both have a name. */
function merged(first: Shape, second: Shape): Shape {
  if (first.object === undefined || second.object === undefined) return anyObject;
  const names = new Set([...first.object.fields.keys(), ...second.object.fields.keys()]);
  const fields = new Map<string, Shape>();
  for (const name of names) fields.set(name, over(fieldOf(first.object, name), fieldOf(second.object, name)));
  return objectShape(fields, over(first.object.rest, second.object.rest));
}

function over(before: Shape, after: Shape): Shape {
  return (after.kinds & kinds.absent) === 0 ? after : join(withoutAbsent(after), before);
}
