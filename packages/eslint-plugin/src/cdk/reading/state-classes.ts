import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import type { CdkCode } from './cdk-code.ts';
import { constantValue, furthestConstant, memberName, unwrapped } from './expression.ts';
import { cdkNameOf } from './names.ts';
import { classByType } from './types.ts';

/** The making of a state: `new Pass(scope, id, props)` or `Pass.jsonata(scope, id, props)`. */
export interface Creation {
  readonly node: TSESTree.NewExpression | TSESTree.CallExpression;
  /** As `aws-stepfunctions.Pass`. */
  readonly className: string;
  readonly queryLanguage: 'JSONPath' | 'JSONata' | undefined;
  readonly props: TSESTree.Node | undefined;
}

/** The classes of `aws-stepfunctions` that are states. In `aws-stepfunctions-tasks` all that are made in a scope are. */
const states: ReadonlySet<string> = new Set(
  ['Pass', 'Wait', 'Choice', 'Fail', 'Succeed', 'Parallel', 'Map', 'DistributedMap', 'CustomState', 'Task'].map(
    (name) => `aws-stepfunctions.${name}`,
  ),
);

/** States that nothing can follow: they have no end states, so a chain that ends in one takes no `next`. */
export const endingStates: ReadonlySet<string> = new Set(
  ['Choice', 'Fail', 'Succeed'].map((name) => `aws-stepfunctions.${name}`),
);

export function isState(className: string): boolean {
  return states.has(className) || /^aws-stepfunctions-tasks\.\w+$/.test(className);
}

/** A state of the CDK's own classes that is made here. What a project's own class does when it is made is not known. */
export function creationOf(written: TSESTree.Node, code: CdkCode): Creation | undefined {
  const node = unwrapped(written);
  if (node.type !== AST_NODE_TYPES.NewExpression && node.type !== AST_NODE_TYPES.CallExpression) return undefined;
  const [scope, id, props] = node.arguments;
  if (scope === undefined || id === undefined || isSpread(scope) || isSpread(id)) return undefined;
  const made = madeClass(node, code);
  return made === undefined || !isState(made.className) ? undefined : { node, props, ...made };
}

function isSpread({ type }: TSESTree.Node): boolean {
  return type === AST_NODE_TYPES.SpreadElement;
}

function madeClass(node: TSESTree.NewExpression | TSESTree.CallExpression, code: CdkCode) {
  if (node.type === AST_NODE_TYPES.CallExpression && !isFactory(node)) return undefined;
  const name = cdkNameOf(node.callee, code);
  if (name === undefined) return undefined;
  if (node.type === AST_NODE_TYPES.NewExpression) return { className: name, queryLanguage: undefined };
  const [, className, factory] = /^(.+)\.(jsonPath|jsonata)$/.exec(name) ?? [];
  if (className === undefined) return undefined;
  return { className, queryLanguage: factory === 'jsonata' ? ('JSONata' as const) : ('JSONPath' as const) };
}

/** Asked first, because names are compared faster than they are followed. */
function isFactory({ callee }: TSESTree.CallExpression): boolean {
  if (callee.type !== AST_NODE_TYPES.MemberExpression) return false;
  const name = memberName(callee);
  return name === 'jsonPath' || name === 'jsonata';
}

/** The class of the CDK that a value is of, as `aws-stepfunctions.Chain`; nothing where that is not known. */
export function classOf(node: TSESTree.Node, code: CdkCode): string | undefined {
  return classByCode(node, code, furthestConstant) ?? classByType(node, code);
}

function classByCode(written: TSESTree.Node, code: CdkCode, furthest: number): string | undefined {
  const node = unwrapped(written);
  if (furthest === 0) return undefined;
  if (node.type === AST_NODE_TYPES.NewExpression) return cdkNameOf(node.callee, code);
  if (node.type === AST_NODE_TYPES.Identifier) {
    const constant = constantValue(node, code);
    return constant === undefined ? undefined : classByCode(constant, code, furthest - 1);
  }
  return node.type === AST_NODE_TYPES.CallExpression ? classOfResult(node, code, furthest) : undefined;
}

function classOfResult(node: TSESTree.CallExpression, code: CdkCode, furthest: number): string | undefined {
  const creation = creationOf(node, code);
  if (creation !== undefined) return creation.className;
  if (node.callee.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const method = memberName(node.callee) ?? '';
  if (selfReturning.has(method)) return classByCode(node.callee.object, code, furthest - 1);
  if (!chainMaking.has(method)) return undefined;
  const receiver = cdkNameOf(node.callee.object, code) ?? classByCode(node.callee.object, code, furthest - 1);
  return receiver === undefined ? undefined : 'aws-stepfunctions.Chain';
}

/** Methods that give back the state that they were called on. */
export const selfReturning: ReadonlySet<string> = new Set([
  'addRetry',
  'addCatch',
  'when',
  'otherwise',
  'branch',
  'iterator',
  'itemProcessor',
]);

const chainMaking: ReadonlySet<string> = new Set(['start', 'sequence', 'custom', 'next', 'afterwards']);
