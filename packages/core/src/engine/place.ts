import { contentOf } from '../syntax/content.ts';
import { locationOf, type Node, type Property, pointerOf, type StringNode } from '../syntax/node.ts';
import type { Location, Span } from '../text/span.ts';

/**
 * What a finding points at: a value, a property (which means its key), some characters inside a string, or, for faults of
 * the text itself, a bare span of the document's file.
 */
export type Place = Node | Property | StringPart | SpanOfFile;

/** The characters from `start` to `end` of a string's content. */
export interface StringPart {
  readonly kind: 'string-part';
  readonly node: StringNode;
  readonly start: number;
  readonly end: number;
}

export interface SpanOfFile {
  readonly kind: 'span';
  readonly file: string;
  readonly span: Span;
}

export function stringPart(node: StringNode, { start, end }: Span): StringPart {
  return { kind: 'string-part', node, start, end };
}

export function locatePlace(place: Place): Location {
  switch (place.kind) {
    case 'span':
      return { file: place.file, span: place.span };
    case 'string-part':
      return contentOf(place.node).location(place.start, place.end);
    default:
      return locationOf(place);
  }
}

export function pointerOfPlace(place: Place): string {
  switch (place.kind) {
    case 'span':
      return '';
    case 'string-part':
      return pointerOf(place.node);
    default:
      return pointerOf(place);
  }
}
