import { type StringPart, stringPart } from '../../engine/place.ts';
import type { Span } from '../../text/span.ts';
import type { JsonataSite } from './expression-sites.ts';

/** The characters of a JSONata expression as characters of the string that holds it, marks included. */
export function jsonataPart({ node, offset }: JsonataSite, { start, end }: Span): StringPart {
  return stringPart(node, { start: start + offset, end: end + offset });
}
