import type { TSESTree } from '@typescript-eslint/utils';
import type { Code, Node } from './code-file.ts';
import { type FollowedCode, Following, followed } from './follow.ts';

/** What an element of an array literal brings: itself, or the items of an array that is spread. */
export interface Items {
  readonly element: Node;
  readonly items: readonly Code[];
  /** The array that is spread. */
  readonly spread: FollowedCode | undefined;
}

/** The items of an array, element by element; nothing where it is not known how many there are. */
export function itemsOf(
  { file, node }: Code<TSESTree.ArrayExpression>,
  following = new Following(),
): readonly Items[] | undefined {
  const known: Items[] = [];
  for (const element of node.elements) {
    const items = element === null ? undefined : itemsIn({ file, node: element }, following);
    if (items === undefined) return undefined;
    known.push(items);
  }
  return known;
}

function itemsIn(code: Code, following: Following): Items | undefined {
  const { file, node: element } = code;
  if (element.type !== 'SpreadElement') return { element, items: [code], spread: undefined };
  const spread = following.step() ? followed({ file, node: element.argument }, following) : undefined;
  if (spread?.node.type !== 'ArrayExpression') return undefined;
  const inner = itemsOf({ file: spread.file, node: spread.node }, following);
  return inner && { element, items: inner.flatMap(({ items }) => items), spread };
}
