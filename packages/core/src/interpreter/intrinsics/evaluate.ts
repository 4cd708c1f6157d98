import type { IntrinsicArgument, IntrinsicCall } from '../../expressions/intrinsic.ts';
import { printIntrinsic } from '../../expressions/intrinsic.ts';
import type { JsonPath } from '../../expressions/json-path.ts';
import { printJsonPath } from '../../expressions/json-path-print.ts';
import {
  type IntrinsicFunction,
  intrinsicFunctions,
  maximumArguments,
  minimumArguments,
} from '../../language/intrinsic-functions.ts';
import type { Node, Property } from '../../syntax/node.ts';
import type { Chance } from '../chance.ts';
import { Failure } from '../failure.ts';
import { quotedJson } from '../java-text.ts';
import { type PathData, selectPath } from '../json-path/select.ts';
import { remembering } from '../remembering.ts';
import { UnknownValue, type Value } from '../value.ts';
import { type Taker, takersOf } from './argument.ts';
import { arrayFunctions } from './arrays.ts';
import { type Evaluator, Refusal } from './evaluator.ts';
import { numberFunctions } from './numbers.ts';
import { textFunctions } from './texts.ts';

export interface IntrinsicWorld {
  readonly data: PathData;
  readonly chance: Chance;
  /** Where the call is written, for a failure to say. */
  readonly place?: Node | Property | undefined;
}

/**
 * What a call of an intrinsic function gives (Developer Guide, intrinsic-functions). It throws the `Failure` that AWS ends
 * the state with; nesting is bounded where calls are read.
 */
export function evaluateIntrinsic(call: IntrinsicCall, world: IntrinsicWorld): Value {
  const given = givenArguments(call, world);
  const called = calledBy(call);
  if (called === 'refused') return refusedAtCreation(call);
  const unknown = call.name === 'States.Array' ? undefined : firstUnknown(given);
  if (unknown !== undefined) return unknown;
  const taken = takenArguments(given, called.takers);
  const result = taken instanceof Refusal ? taken : called.evaluate(taken, { call, chance: world.chance });
  if (result instanceof Refusal) throw failureOf(call, result, world);
  return result;
}

function givenArguments(call: IntrinsicCall, world: IntrinsicWorld): readonly Value[] {
  const given: Value[] = [];
  for (const argument of call.arguments) given.push(argumentValue(argument, call, world));
  return given;
}

function firstUnknown(given: readonly Value[]): UnknownValue | undefined {
  for (const value of given) if (value instanceof UnknownValue) return value;
  return undefined;
}

function takenArguments(given: readonly Value[], takers: readonly Taker[]): readonly Value[] | Refusal {
  const taken: Value[] = [];
  for (let index = 0; index < given.length; index++) {
    const argument = (takers[index] as Taker)(given[index] as Value);
    if (argument instanceof Refusal) return argument;
    taken.push(argument);
  }
  return taken;
}

interface Called {
  readonly takers: readonly Taker[];
  readonly evaluate: Evaluator;
}

/** The function that a call calls; AWS refuses a machine with one that there is not, or with as many arguments. */
const calledBy = remembering((call: IntrinsicCall): Called | 'refused' => {
  const declared = intrinsicFunctions.get(call.name);
  const evaluate = evaluators.get(call.name);
  const count = call.arguments.length;
  const isCalled = declared !== undefined && evaluate !== undefined && fits(declared, count);
  return isCalled ? { takers: takersOf(declared, count), evaluate } : 'refused';
});

const evaluators: ReadonlyMap<string, Evaluator> = new Map([...arrayFunctions, ...textFunctions, ...numberFunctions]);

function fits(declared: IntrinsicFunction, count: number): boolean {
  return count >= minimumArguments(declared) && count <= maximumArguments(declared);
}

function refusedAtCreation(call: IntrinsicCall): UnknownValue {
  const reason = `AWS refuses to create a state machine with \`${call.name}\` called like this. Correct the call.`;
  return new UnknownValue(printIntrinsic(call), reason);
}

function argumentValue(argument: IntrinsicArgument, call: IntrinsicCall, world: IntrinsicWorld): Value {
  switch (argument.kind) {
    case 'call':
      return evaluateIntrinsic(argument, world);
    case 'path':
      return pathValue(argument, call, world);
    default:
      return argument.value;
  }
}

function pathValue(path: JsonPath, call: IntrinsicCall, world: IntrinsicWorld): Value {
  const selection = selectPath(path, world.data);
  if (selection.kind === 'found') return selection.value;
  throw new Failure({ error: 'States.Runtime', cause: missingCause(path, call, world.data), place: world.place });
}

/** As users quote it from AWS. */
function missingCause(path: JsonPath, call: IntrinsicCall, { input }: PathData): string {
  const missing = `The JsonPath argument for the field '${printJsonPath(path)}' could not be found in the input`;
  return `The function '${printIntrinsic(call)}' had the following error: ${missing} '${quotedJson(input)}'`;
}

function failureOf(call: IntrinsicCall, { message }: Refusal, { place }: IntrinsicWorld): Failure {
  const cause = `The function '${printIntrinsic(call)}' had the following error: ${message}`;
  return new Failure({ error: 'States.IntrinsicFailure', cause, place });
}
