import { jsonataFunctions } from '../language/jsonata-functions.ts';
import type { JsonataTree } from './jsonata.ts';
import type { JsonataReferences } from './jsonata-references.ts';
import type { JsonataCall, JsonataNode } from './jsonata-tree.ts';

/** The type of a value that an expression gives. */
export type JsonataValueType = 'string' | 'number' | 'boolean' | 'null' | 'array' | 'object' | 'function';

/**
 * The type of the value of an expression, where that is certain whatever the data: the expression gives a value of this
 * type, gives nothing, or fails.
 */
export function certainTypeOf(tree: JsonataTree, { calls }: JsonataReferences): JsonataValueType | undefined {
  const local = new Set(calls.filter((call) => call.local).map(({ name }) => name));
  const open: JsonataNode[] = [tree.root];
  let common: JsonataValueType | undefined;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const results = resultsOf(node);
    if (results !== undefined) {
      open.push(...results);
      continue;
    }
    const type = typeOf(node, local);
    if (type === undefined || (common !== undefined && common !== type)) return undefined;
    common = type;
  }
  return common;
}

/** The expressions of which one gives the node's value; nothing for a node that makes its value itself. */
function resultsOf(node: JsonataNode): readonly JsonataNode[] | undefined {
  if (isSelective(node)) return undefined;
  switch (node.type) {
    case 'block':
      return node.expressions.slice(-1);
    case 'bind':
      return [node.rhs];
    case 'condition':
      return node.else === undefined ? [node.then] : [node.then, node.else];
    case 'lambda':
      return node.thunk === true ? [node.body] : undefined;
    default:
      return undefined;
  }
}

function typeOf(node: JsonataNode, local: ReadonlySet<string>): JsonataValueType | undefined {
  if (isSelective(node)) return undefined;
  switch (node.type) {
    case 'string':
      return 'string';
    case 'number':
      return 'number';
    case 'value':
      return node.value === null ? 'null' : 'boolean';
    case 'binary':
      return binaryTypes.get(node.value);
    case 'unary':
      return unaryTypes[node.value];
    case 'lambda':
    case 'regex':
    case 'partial':
    case 'transform':
      return 'function';
    case 'function':
      return typeOfCall(node, local);
    default:
      return undefined;
  }
}

/** Whether a filter, a grouping or a binding makes something else of the node's value. */
function isSelective({ predicate, stages, group, focus, index }: JsonataNode): boolean {
  return [predicate, stages, group, focus, index].some((addition) => addition !== undefined);
}

const binaryTypes: ReadonlyMap<string, JsonataValueType> = new Map([
  ...['+', '-', '*', '/', '%'].map((operator) => [operator, 'number'] as const),
  ...['=', '!=', '<', '<=', '>', '>=', 'in', 'and', 'or'].map((operator) => [operator, 'boolean'] as const),
  ['&', 'string'],
]);

const unaryTypes = { '-': 'number', '[': 'array', '{': 'object' } as const;

/** A function that makes an array gives its only element instead when there is but one, so its type is not certain. */
function typeOfCall({ procedure }: JsonataCall, local: ReadonlySet<string>): JsonataValueType | undefined {
  if (procedure.type !== 'variable' || local.has(procedure.value)) return undefined;
  const returns = jsonataFunctions.get(procedure.value)?.returns;
  return returns === 'any' || returns === 'array' ? undefined : returns;
}
