import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import type { CdkCode } from './cdk-code.ts';
import { constantValue, furthestConstant, memberName, unwrapped, variableOf } from './expression.ts';

/** An object literal, or a constant that is one. */
export function objectOf(written: TSESTree.Node | undefined, code: CdkCode): TSESTree.ObjectExpression | undefined {
  let node = written === undefined ? undefined : unwrapped(written);
  for (let furthest = furthestConstant; node?.type === AST_NODE_TYPES.Identifier && furthest > 0; furthest--) {
    const constant = isChanged(node, code) ? undefined : constantValue(node, code);
    node = constant === undefined ? undefined : unwrapped(constant);
  }
  return node?.type === AST_NODE_TYPES.ObjectExpression ? node : undefined;
}

/** Whether a member of what a variable holds is set, deleted or assigned anywhere. */
function isChanged(node: TSESTree.Identifier, code: CdkCode): boolean {
  const variable = variableOf(node, code);
  if (variable === undefined) return true;
  const known = changed.get(variable) ?? variable.references.some(({ identifier }) => changes(identifier));
  changed.set(variable, known);
  return known;
}

const changed = new WeakMap<object, boolean>();

function changes(identifier: TSESTree.Node): boolean {
  let node = identifier;
  while (node.parent?.type === AST_NODE_TYPES.MemberExpression && node.parent.object === node) node = node.parent;
  const { parent } = node;
  switch (parent?.type) {
    case AST_NODE_TYPES.AssignmentExpression:
      return parent.left === node;
    case AST_NODE_TYPES.UpdateExpression:
      return true;
    case AST_NODE_TYPES.UnaryExpression:
      return parent.operator === 'delete';
    case AST_NODE_TYPES.CallExpression:
      return parent.arguments[0] === node && node === identifier && methodNames.has(calledMember(parent));
    default:
      return false;
  }
}

const methodNames: ReadonlySet<string> = new Set(['assign', 'defineProperty', 'defineProperties']);

function calledMember({ callee }: TSESTree.CallExpression): string {
  return callee.type === AST_NODE_TYPES.MemberExpression ? (memberName(callee) ?? '') : '';
}

/** What an object has under a name: a value, nothing, or what cannot be told. */
export type Member =
  | { readonly kind: 'given'; readonly value: TSESTree.Node }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown' };

/** The last property of a name counts, unless something of unknown content is spread after it. */
export function memberOf({ properties }: TSESTree.ObjectExpression, name: string): Member {
  for (const property of properties.toReversed()) {
    if (property.type === AST_NODE_TYPES.SpreadElement || isComputed(property)) return { kind: 'unknown' };
    if (keyOf(property) === name) return { kind: 'given', value: property.value };
  }
  return { kind: 'absent' };
}

export function givenMember(object: TSESTree.ObjectExpression | undefined, name: string): TSESTree.Node | undefined {
  const member = object === undefined ? undefined : memberOf(object, name);
  return member?.kind === 'given' ? member.value : undefined;
}

export function keyOf({ key, computed }: TSESTree.Property): string | undefined {
  if (key.type === AST_NODE_TYPES.Literal) return String(key.value);
  return key.type === AST_NODE_TYPES.Identifier && !computed ? key.name : undefined;
}

function isComputed(property: TSESTree.Property): boolean {
  return keyOf(property) === undefined;
}
