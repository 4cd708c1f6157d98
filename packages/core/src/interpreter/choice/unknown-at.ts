import type { Node } from '../../syntax/node.ts';
import { UnknownValue } from '../value.ts';

/** What is written at a node, where that does not tell its value. */
export function unknownAt({ source, start, end }: Node, reason: string): UnknownValue {
  const text = source.text.slice(start, Math.min(end, start + longestLabel));
  return new UnknownValue(text, reason);
}

const longestLabel = 100;
