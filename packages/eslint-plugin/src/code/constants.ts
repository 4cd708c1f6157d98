import type { TSESTree } from '@typescript-eslint/utils';
import type { Code, CodeFile, Node, Variable } from './code-file.ts';
import { calledName } from './names.ts';

/** What a variable always is: it is set where it is declared, and nothing changes it, or a part of it, afterwards. */
export function initializerOf(variable: Variable, file: CodeFile): Code | undefined {
  const [definition, second] = variable.defs;
  if (definition === undefined || second !== undefined || isChanged(variable, file)) return undefined;
  const { node } = definition;
  if (node.type === 'VariableDeclarator') {
    return node.id.type === 'Identifier' && node.init !== null ? { file, node: node.init } : undefined;
  }
  return node.type === 'TSEnumDeclaration' || node.type === 'ClassDeclaration' ? { file, node } : undefined;
}

/** Whether other code reads a variable too, so that what is changed in its value is changed for that as well. */
export function isShared({ references, defs: [definition] }: Variable, { parents }: CodeFile): boolean {
  const declaration = definition && parents.get(definition.node);
  const isExported = declaration !== undefined && parents.get(declaration)?.type === 'ExportNamedDeclaration';
  return isExported || references.filter((reference) => reference.isRead()).length > 1;
}

function isChanged({ references }: Variable, file: CodeFile): boolean {
  return references.some((reference) =>
    reference.isWrite() ? reference.init !== true : changes(reference.identifier, file),
  );
}

/** Whether the value that is read here, or a part of it, is changed: `flow.States.Ship = …`, `states.push(…)`, `addRetries(flow);`. */
function changes(identifier: Node, { parents }: CodeFile): boolean {
  let node = identifier;
  let parent = parents.get(node);
  while (parent?.type === 'MemberExpression' && parent.object === node) {
    node = parent;
    parent = parents.get(node);
  }
  switch (parent?.type) {
    case 'AssignmentExpression':
      return parent.left === node && node !== identifier;
    case 'UpdateExpression':
      return true;
    case 'UnaryExpression':
      return parent.operator === 'delete';
    case 'CallExpression':
      return parent.callee === node ? isChanging(node, identifier) : isChangedBy(parent, node, parents);
    default:
      return false;
  }
}

function isChanging(callee: Node, identifier: Node): boolean {
  if (callee === identifier || callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier')
    return false;
  return changingMethods.has(callee.property.name);
}

const changingMethods = new Set([
  'push',
  'pop',
  'shift',
  'unshift',
  'splice',
  'sort',
  'reverse',
  'fill',
  'copyWithin',
  'set',
  'delete',
]);

/** What a function does to what it is given is not known; one that is called for no result is called for what it does. */
function isChangedBy(call: TSESTree.CallExpression, argument: Node, parents: ReadonlyMap<Node, Node>): boolean {
  if (/^Object\.(?:assign|definePropert(?:y|ies)|setPrototypeOf)$/.test(calledName(call)))
    return call.arguments[0] === argument;
  return parents.get(call)?.type === 'ExpressionStatement' && !/^(?:console|assert|Object)\./.test(calledName(call));
}
