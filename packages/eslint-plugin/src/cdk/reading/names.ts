import { AST_NODE_TYPES, type TSESLint, type TSESTree } from '@typescript-eslint/utils';
import type { CdkCode } from './cdk-code.ts';
import { declaratorOf, furthestConstant, memberName, unwrapped, variableOf } from './expression.ts';
import { nameByType } from './types.ts';

/**
 * What an expression names of the CDK, as `aws-stepfunctions.Chain.start`; nothing where it names something else. It is found by
 * the imports, and by the declaration where there are types.
 */
export function cdkNameOf(node: TSESTree.Node, code: CdkCode): string | undefined {
  const name = nameByImport(node, code, furthestConstant);
  return name === undefined ? nameByType(node, code) : shortName(name);
}

function nameByImport(written: TSESTree.Node, code: CdkCode, furthest: number): string | undefined {
  const node = unwrapped(written);
  if (furthest === 0) return undefined;
  if (node.type === AST_NODE_TYPES.Identifier) return nameOfVariable(node, code, furthest);
  if (node.type === AST_NODE_TYPES.CallExpression) return requiredModule(node, code);
  if (node.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const member = memberName(node);
  const object = member === undefined ? undefined : nameByImport(node.object, code, furthest - 1);
  return object === undefined ? undefined : `${object}.${member}`;
}

function nameOfVariable(node: TSESTree.Identifier, code: CdkCode, furthest: number): string | undefined {
  const variable = variableOf(node, code);
  const [definition] = variable?.defs ?? [];
  if (variable === undefined || definition === undefined) return undefined;
  const imported = importedName(definition.node);
  if (imported !== undefined) return imported;
  const declarator = declaratorOf(variable);
  if (declarator?.init == null) return undefined;
  const { id, init } = declarator;
  if (id.type === AST_NODE_TYPES.Identifier) {
    // What a call gives is a value, and no name of the CDK.
    return isReference(init) || isRequire(init) ? nameByImport(init, code, furthest - 1) : undefined;
  }
  const key = id.type === AST_NODE_TYPES.ObjectPattern ? keyOf(id, node.name) : undefined;
  const whole = key === undefined ? undefined : nameByImport(init, code, furthest - 1);
  return whole === undefined ? undefined : `${whole}.${key}`;
}

function isReference({ type }: TSESTree.Node): boolean {
  return type === AST_NODE_TYPES.Identifier || type === AST_NODE_TYPES.MemberExpression;
}

function importedName(node: TSESLint.Scope.Definition['node']): string | undefined {
  switch (node.type) {
    case AST_NODE_TYPES.ImportNamespaceSpecifier:
    case AST_NODE_TYPES.ImportDefaultSpecifier:
      return moduleName(node.parent);
    case AST_NODE_TYPES.ImportSpecifier: {
      const module = moduleName(node.parent);
      const { imported } = node;
      const name = imported.type === AST_NODE_TYPES.Identifier ? imported.name : imported.value;
      return module === undefined ? undefined : `${module}.${name}`;
    }
    case AST_NODE_TYPES.TSImportEqualsDeclaration:
      return node.moduleReference.type === AST_NODE_TYPES.TSExternalModuleReference
        ? moduleOf(node.moduleReference.expression)
        : undefined;
    default:
      return undefined;
  }
}

function moduleName(node: TSESTree.Node): string | undefined {
  return node.type === AST_NODE_TYPES.ImportDeclaration ? moduleOf(node.source) : undefined;
}

function isRequire(node: TSESTree.Node): node is TSESTree.CallExpression {
  if (node.type !== AST_NODE_TYPES.CallExpression) return false;
  return node.callee.type === AST_NODE_TYPES.Identifier && node.callee.name === 'require';
}

/** A `require` that the file declares itself is another function. */
function requiredModule(node: TSESTree.CallExpression, code: CdkCode): string | undefined {
  const [argument] = node.arguments;
  if (!isRequire(node) || argument === undefined) return undefined;
  const { callee } = node;
  const own = callee.type === AST_NODE_TYPES.Identifier ? variableOf(callee, code) : undefined;
  return own === undefined || own.defs.length === 0 ? moduleOf(argument) : undefined;
}

function moduleOf(node: TSESTree.Node): string | undefined {
  return node.type === AST_NODE_TYPES.Literal ? modules.get(String(node.value)) : undefined;
}

const modules: ReadonlyMap<string, string> = new Map([
  ['aws-cdk-lib', 'core'],
  ['aws-cdk-lib/core', 'core'],
  ['aws-cdk-lib/aws-stepfunctions', 'aws-stepfunctions'],
  ['aws-cdk-lib/aws-stepfunctions-tasks', 'aws-stepfunctions-tasks'],
]);

/** The whole library has its modules as members too. */
function shortName(name: string): string {
  return name
    .replace(/^core\.aws_stepfunctions_tasks(?=\.|$)/, 'aws-stepfunctions-tasks')
    .replace(/^core\.aws_stepfunctions(?=\.|$)/, 'aws-stepfunctions');
}

/** `const { Chain: C } = sfn` */
function keyOf({ properties }: TSESTree.ObjectPattern, name: string): string | undefined {
  for (const property of properties) {
    if (property.type !== AST_NODE_TYPES.Property || property.computed) continue;
    const { key, value } = property;
    if (value.type !== AST_NODE_TYPES.Identifier || value.name !== name) continue;
    if (key.type === AST_NODE_TYPES.Identifier) return key.name;
  }
  return undefined;
}
