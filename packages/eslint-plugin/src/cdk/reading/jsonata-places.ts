import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import { methodCallOf, staticCallOf } from './calls.ts';
import { type Call, callsIn } from './calls-in.ts';
import type { CdkCode } from './cdk-code.ts';
import { textOf } from './constants.ts';
import { unwrapped } from './expression.ts';
import { objectOf } from './objects.ts';
import { classOf, creationOf } from './state-classes.ts';

/** A text that is an expression of JSONata, or may be one. */
export interface JsonataPlace {
  readonly text: string;
  readonly at: TSESTree.Node;
  /** What takes nothing but an expression; nothing where plain text may stand too. */
  readonly taker: string | undefined;
}

/** The texts of a file that JSONata is looked for in: arguments of the CDK's functions, and what the states that use it have. */
export function* jsonataPlacesIn(code: CdkCode): Generator<JsonataPlace> {
  for (const call of callsIn(code)) {
    const name = call.type === AST_NODE_TYPES.CallExpression ? staticCallOf(call, takingMethods, code) : undefined;
    const taker = name === undefined ? undefined : takers.get(name);
    if (taker !== undefined) yield* placeOf(call.arguments[0], taker, code);
    const creation = creationOf(call, code);
    if (creation?.queryLanguage === 'JSONata') yield* textsIn(creation.props, code);
    else if (creation === undefined) yield* textsOfHandler(call, code);
  }
}

const takers: ReadonlyMap<string, string> = new Map([['aws-stepfunctions.Condition.jsonata', 'Condition.jsonata']]);

const takingMethods: ReadonlySet<string> = new Set(['jsonata']);

/** What a Choice or a Catch gives on is an expression wherever it has the marks of one. */
function* textsOfHandler(call: Call, code: CdkCode): Generator<JsonataPlace> {
  const method = call.type === AST_NODE_TYPES.CallExpression ? methodCallOf(call) : undefined;
  const index = method?.method === 'when' ? 2 : method?.method === 'addCatch' ? 1 : undefined;
  const options = index === undefined ? undefined : call.arguments[index];
  if (method === undefined || options === undefined) return;
  if (classOf(method.receiver, code)?.startsWith('aws-stepfunctions')) yield* textsIn(options, code);
}

/** The strings in an object of whatever depth. What begins with `{%` is meant as an expression. */
function* textsIn(props: TSESTree.Node | undefined, code: CdkCode): Generator<JsonataPlace> {
  const object = objectOf(props, code);
  const left: (TSESTree.Node | null)[] = object === undefined ? [] : [object];
  for (let node = left.shift(); node !== undefined; node = left.shift()) {
    if (node === null) continue;
    const value = unwrapped(node);
    if (value.type === AST_NODE_TYPES.ArrayExpression) left.push(...value.elements);
    else if (value.type === AST_NODE_TYPES.ObjectExpression) left.push(...valuesOf(value));
    else yield* placeOf(value, undefined, code);
  }
}

function valuesOf({ properties }: TSESTree.ObjectExpression): TSESTree.Node[] {
  return properties.flatMap((property) => (property.type === AST_NODE_TYPES.Property ? [property.value] : []));
}

function* placeOf(at: TSESTree.Node | undefined, taker: string | undefined, code: CdkCode): Generator<JsonataPlace> {
  const text = textOf(at, code);
  if (at !== undefined && text !== undefined) yield { text, at, taker };
}
