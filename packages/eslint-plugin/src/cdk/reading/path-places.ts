import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import { staticCallOf } from './calls.ts';
import { callsIn } from './calls-in.ts';
import type { CdkCode } from './cdk-code.ts';
import { textOf } from './constants.ts';
import { givenMember, objectOf } from './objects.ts';
import { type Creation, creationOf } from './state-classes.ts';

/** A text that the CDK or AWS takes for a path. */
export interface PathPlace {
  readonly text: string;
  readonly at: TSESTree.Node;
  /** What takes it, as the code names it: `JsonPath.stringAt`, `inputPath`. */
  readonly taker: string;
  readonly takes: PathKind;
}

export type PathKind =
  /** Any path, or an intrinsic function. */
  | 'path-or-intrinsic'
  | 'path'
  /** A path that selects one value by names and indexes. */
  | 'reference-path';

/** The texts of a file that are paths, as far as they are written out. */
export function* pathPlacesIn(code: CdkCode): Generator<PathPlace> {
  for (const call of callsIn(code)) {
    if (call.type === AST_NODE_TYPES.CallExpression) yield* argumentsOf(call, code);
    const creation = creationOf(call, code);
    if (creation !== undefined) yield* membersOf(creation, code);
  }
}

function* argumentsOf(call: TSESTree.CallExpression, code: CdkCode): Generator<PathPlace> {
  const name = staticCallOf(call, takingMethods, code);
  const taking = name === undefined ? undefined : takingFunctions.get(name.slice(name.indexOf('.') + 1));
  if (name === undefined || taking === undefined) return;
  const taker = name.slice(name.indexOf('.') + 1);
  for (const index of taking.at) yield* placeOf(call.arguments[index], { taker, takes: taking.takes }, code);
}

interface Taking {
  readonly takes: PathKind;
  /** Which arguments are paths. */
  readonly at: readonly number[];
}

function taking(takes: PathKind, ...at: readonly number[]): Taking {
  return { takes, at };
}

const comparisons = ['Equals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'];
const kindsOfOrder = ['string', 'number', 'timestamp'];
const tests = ['Present', 'String', 'Numeric', 'Boolean', 'Timestamp', 'Null'];

/** The first argument is the path of what is tested, and with a name in `JsonPath` the second one that of what it is compared with. */
const conditions: readonly (readonly [string, Taking])[] = [
  ...tests.flatMap((test) => [`is${test}`, `isNot${test}`]),
  ...kindsOfOrder.flatMap((kind) => comparisons.map((comparison) => kind + comparison)),
  'booleanEquals',
  'stringMatches',
].flatMap((name) => [
  [`Condition.${name}`, taking('path', 0)] as const,
  [`Condition.${name}JsonPath`, taking('path', 0, 1)] as const,
]);

const takingFunctions: ReadonlyMap<string, Taking> = new Map([
  ['JsonPath.stringAt', taking('path-or-intrinsic', 0)],
  ['JsonPath.numberAt', taking('path-or-intrinsic', 0)],
  ['JsonPath.objectAt', taking('path-or-intrinsic', 0)],
  ['JsonPath.listAt', taking('path', 0)],
  ['TaskInput.fromJsonPathAt', taking('path-or-intrinsic', 0)],
  ['TaskInput.fromDataAt', taking('path-or-intrinsic', 0)],
  ['TaskInput.fromContextAt', taking('path-or-intrinsic', 0)],
  ['WaitTime.secondsPath', taking('reference-path', 0)],
  ['WaitTime.timestampPath', taking('reference-path', 0)],
  ['Timeout.at', taking('reference-path', 0)],
  ...conditions,
]);

const takingMethods: ReadonlySet<string> = new Set(
  Array.from(takingFunctions.keys(), (name) => name.slice(name.indexOf('.') + 1)),
);

/** `InputPath` and `OutputPath` take intrinsic functions of AWS, which the CDK does not let through. */
const takingMembers: ReadonlyMap<string, PathKind> = new Map([
  ['inputPath', 'path'],
  ['outputPath', 'path'],
  ['resultPath', 'reference-path'],
  ['itemsPath', 'reference-path'],
  ['maxConcurrencyPath', 'reference-path'],
  ['toleratedFailurePercentagePath', 'reference-path'],
  ['toleratedFailureCountPath', 'reference-path'],
]);

function* membersOf({ props }: Creation, code: CdkCode): Generator<PathPlace> {
  const object = objectOf(props, code);
  if (object === undefined) return;
  for (const [taker, takes] of takingMembers) yield* placeOf(givenMember(object, taker), { taker, takes }, code);
}

function* placeOf(
  at: TSESTree.Node | undefined,
  place: Pick<PathPlace, 'taker' | 'takes'>,
  code: CdkCode,
): Generator<PathPlace> {
  const text = textOf(at, code);
  if (at !== undefined && text !== undefined) yield { text, at, ...place };
}
