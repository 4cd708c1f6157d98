import type { TSESTree } from '@typescript-eslint/utils';
import type { CodeFile, Node } from './code-file.ts';

/** What is called, as it is written: `JSON.stringify`; nothing but dots where it is computed. */
export function calledName({ callee }: TSESTree.CallExpression | TSESTree.NewExpression): string {
  return dottedName(callee).join('.');
}

/** The names of `aws.sfn.StateMachine`, one by one. */
export function dottedName(node: Node): readonly string[] {
  const names: string[] = [];
  let current: Node = node;
  for (;;) {
    if (current.type === 'ChainExpression' || current.type === 'TSNonNullExpression') current = current.expression;
    else if (current.type === 'MemberExpression') {
      names.unshift(memberName(current) ?? '');
      current = current.object;
    } else break;
  }
  names.unshift(current.type === 'Identifier' ? current.name : current.type === 'ThisExpression' ? 'this' : '');
  return names;
}

/** The name by which what is called was exported, whatever it was imported as: `CfnStateMachine`, `sfn.StateMachine`. */
export function exportedName(callee: Node, file: CodeFile): string {
  const names = dottedName(callee);
  const [definition] = callee.type === 'Identifier' ? (file.variableOf(callee)?.defs ?? []) : [];
  if (definition?.node.type === 'ImportSpecifier') {
    const { imported } = definition.node;
    return imported.type === 'Identifier' ? imported.name : imported.value;
  }
  return names.join('.');
}

function memberName(member: TSESTree.MemberExpression): string | undefined {
  const { property } = member;
  if (!member.computed) return property.type === 'Identifier' ? property.name : undefined;
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : undefined;
}
