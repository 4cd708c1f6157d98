import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import { methodCallOf } from './calls.ts';
import { type Call, callsIn } from './calls-in.ts';
import type { CdkCode } from './cdk-code.ts';
import { runOf } from './certainty.ts';
import { type Chainable, ChainableReader } from './chainables.ts';
import { constantValue, unwrapped } from './expression.ts';
import { cdkNameOf } from './names.ts';
import { givenMember, objectOf } from './objects.ts';
import type { Creation } from './state-classes.ts';

/** What code does to states that it has made. */
export interface Link {
  readonly kind: LinkKind;
  readonly call: Call;
  /** Where the name of the method stands, or the class. */
  readonly at: TSESTree.Node;
  readonly receiver: Chainable | undefined;
  /** The states that are changed; nothing where they are not known. */
  readonly from: readonly Creation[] | undefined;
  /** What is led to, as far as it is known. */
  readonly to: readonly Chainable[];
  /** The part of the code that this is done in. */
  readonly run: TSESTree.Node;
}

export type LinkKind =
  | 'next'
  | 'when'
  | 'otherwise'
  | 'addCatch'
  | 'addRetry'
  | 'branch'
  | 'processor'
  | 'afterwards'
  /** `new StateMachine(…)`, which writes down the definition as it is then. */
  | 'machine'
  /** `Chain.sequence(a, b)` */
  | 'sequence';

/** What a file does to its states, in the order in which it does it. */
export function linksOf(code: CdkCode): readonly Link[] {
  const known = links.get(code);
  if (known !== undefined) return known;
  const reader = new ChainableReader(code);
  const found = callsIn(code).flatMap((call) => linkOf(call, reader, code) ?? []);
  links.set(code, found);
  return found;
}

const links = new WeakMap<CdkCode, readonly Link[]>();

const kinds: ReadonlyMap<string, LinkKind> = new Map([
  ['next', 'next'],
  ['when', 'when'],
  ['otherwise', 'otherwise'],
  ['addCatch', 'addCatch'],
  ['addRetry', 'addRetry'],
  ['branch', 'branch'],
  ['iterator', 'processor'],
  ['itemProcessor', 'processor'],
  ['afterwards', 'afterwards'],
]);

function linkOf(call: Call, reader: ChainableReader, code: CdkCode): Link | undefined {
  if (call.type === AST_NODE_TYPES.NewExpression) return machineLink(call, reader, code);
  const method = methodCallOf(call);
  if (method === undefined) return undefined;
  if (method.method === 'sequence') return sequenceLink(call, reader, code);
  const kind = kinds.get(method.method);
  const receiver = kind === undefined ? undefined : reader.read(method.receiver);
  if (kind === undefined || receiver === undefined) return undefined;
  const from = kind === 'next' ? receiver.ends : receiver.isState ? [receiver.start] : undefined;
  const to = targetsOf(kind, call).flatMap((target) => reader.read(target) ?? []);
  const isOptional = call.optional || (call.callee.type === AST_NODE_TYPES.MemberExpression && call.callee.optional);
  return { kind, call, at: method.at, receiver, from, to, run: isOptional ? call : runOf(call) };
}

function targetsOf(kind: LinkKind, { arguments: [first, second, ...others] }: TSESTree.CallExpression) {
  const targets = kind === 'when' ? [second] : kind === 'branch' ? [first, second, ...others] : [first];
  return targets.filter((target) => target !== undefined);
}

function sequenceLink(call: TSESTree.CallExpression, reader: ChainableReader, code: CdkCode): Link | undefined {
  if (cdkNameOf(call.callee, code) !== 'aws-stepfunctions.Chain.sequence') return undefined;
  const [first, second] = call.arguments;
  const receiver = first === undefined ? undefined : reader.read(first);
  const next = second === undefined ? undefined : reader.read(second);
  if (second === undefined || receiver === undefined || next === undefined) return undefined;
  return { kind: 'sequence', call, at: second, receiver, from: receiver.ends, to: [next], run: runOf(call) };
}

function machineLink(call: TSESTree.NewExpression, reader: ChainableReader, code: CdkCode): Link | undefined {
  const [, , props] = call.arguments;
  if (props === undefined || cdkNameOf(call.callee, code) !== 'aws-stepfunctions.StateMachine') return undefined;
  const definition = definitionIn(objectOf(props, code), code);
  const start = definition === undefined ? undefined : reader.read(definition);
  if (start === undefined) return undefined;
  return { kind: 'machine', call, at: call.callee, receiver: undefined, from: [], to: [start], run: runOf(call) };
}

function definitionIn(props: TSESTree.ObjectExpression | undefined, code: CdkCode): TSESTree.Node | undefined {
  const definition = givenMember(props, 'definition');
  const body = givenMember(props, 'definitionBody');
  if (definition !== undefined || body === undefined) return definition;
  const made = body.type === AST_NODE_TYPES.Identifier ? constantValue(body, code) : body;
  const call = made === undefined ? undefined : unwrapped(made);
  if (call?.type !== AST_NODE_TYPES.CallExpression) return undefined;
  return cdkNameOf(call.callee, code) === 'aws-stepfunctions.DefinitionBody.fromChainable'
    ? call.arguments[0]
    : undefined;
}
