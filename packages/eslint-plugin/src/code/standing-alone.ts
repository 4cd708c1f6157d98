import type { TSESTree } from '@typescript-eslint/utils';
import type { CodeFile, Node } from './code-file.ts';
import { initializerOf } from './constants.ts';
import { encodedValue } from './encoders.ts';

/**
 * Whether what looks like a definition is one by itself: it is what a variable or a function is, or what a constructor is given, or a
 * type says so. It is none where it is given to a function, which may compare it or put it together with others, nor where it is
 * a part of another definition.
 */
export function standsAlone(start: Node, file: CodeFile): boolean {
  let node = start;
  for (let parent = file.parents.get(node); parent !== undefined; parent = file.parents.get(node)) {
    const verdict = verdictOf(parent, node, file);
    if (verdict !== 'unclear') return verdict === 'alone';
    node = parent;
  }
  return false;
}

type Verdict = 'alone' | 'part' | 'unclear';

function verdictOf(parent: Node, node: Node, file: CodeFile): Verdict {
  switch (parent.type) {
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
    case 'TSAsExpression':
      return saysType(parent.typeAnnotation, file) ? 'alone' : 'unclear';
    case 'VariableDeclarator':
      return isConstant(parent, file) ? 'alone' : 'part';
    case 'PropertyDefinition':
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
    case 'ExportDefaultDeclaration':
    case 'NewExpression':
      return 'alone';
    case 'AssignmentExpression':
      return parent.operator === '=' && parent.right === node ? 'alone' : 'part';
    case 'Property':
      return parent.value === node && !isPartOfDefinition(parent) ? 'unclear' : 'part';
    case 'CallExpression':
      return encodedValue({ file, node: parent })?.node === node ? 'unclear' : 'part';
    case 'ObjectExpression':
    case 'ArrayExpression':
    case 'ConditionalExpression':
    case 'AwaitExpression':
      return 'unclear';
    default:
      return 'part';
  }
}

function isConstant({ id }: TSESTree.VariableDeclarator, file: CodeFile): boolean {
  const variable = file.variableDeclaredAt(id.range[0]);
  return variable !== undefined && initializerOf(variable, file) !== undefined;
}

/** `as const` and `as any` say nothing. */
function saysType(type: TSESTree.TypeNode, file: CodeFile): boolean {
  return !/^(?:const|any|unknown|object|never)$/.test(file.slice(type));
}

function isPartOfDefinition({ key }: TSESTree.Property): boolean {
  const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? key.value : undefined;
  return name === 'Branches' || name === 'ItemProcessor' || name === 'Iterator';
}
