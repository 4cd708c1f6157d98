import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import type { CdkCode } from './cdk-code.ts';

export type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** The calls of a file, each after those in its arguments and before it in its chain: in the order in which they are made. */
export function callsIn(code: CdkCode): readonly Call[] {
  const known = calls.get(code);
  if (known !== undefined) return known;
  const found = findCalls(code);
  calls.set(code, found);
  return found;
}

const calls = new WeakMap<CdkCode, readonly Call[]>();

/** Code may be nested deeper than functions can call each other, so what is still to be seen is in a list. */
function findCalls({ source }: CdkCode): readonly Call[] {
  const found: Call[] = [];
  const left: TSESTree.Node[] = [source.ast];
  const begun = new Set<TSESTree.Node>();
  while (left.length > 0) {
    const node = left.at(-1) as TSESTree.Node;
    if (begun.has(node)) {
      left.pop();
      if (isCall(node)) found.push(node);
      continue;
    }
    begun.add(node);
    left.push(...partsOf(node, source.visitorKeys[node.type] ?? []).reverse());
  }
  return found;
}

function isCall(node: TSESTree.Node): node is Call {
  return node.type === AST_NODE_TYPES.CallExpression || node.type === AST_NODE_TYPES.NewExpression;
}

function partsOf(node: TSESTree.Node, keys: readonly string[]): TSESTree.Node[] {
  const record = node as unknown as Readonly<Record<string, unknown>>;
  return keys.flatMap((key) => record[key]).filter(isNode);
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
