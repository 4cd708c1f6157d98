import { contentOf } from '../../syntax/content.ts';
import { keyString } from '../../syntax/key.ts';
import { type Node, type Property, spanOf } from '../../syntax/node.ts';
import type { Span } from '../../text/span.ts';

/** Where the characters of a text stand, without quotes; of any other value, all of it. */
export function textSpan(node: Node): Span {
  return node.kind === 'string' ? contentOf(node).locate(0, node.value.length) : spanOf(node);
}

/** Where the characters of a key stand, without quotes. */
export function keySpan(property: Property): Span {
  return textSpan(keyString(property));
}
