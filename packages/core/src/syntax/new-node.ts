import type { SourceText } from '../text/source-text.ts';
import type { ArrayNode, Node, ObjectNode, OpaqueNode, Property } from './node.ts';

/** A container that is still being filled. */
export type Open<Container> = { -readonly [Key in keyof Container]: Container[Key] };
export type OpenObject = Open<ObjectNode> & { properties: Property[] };
export type OpenArray = Open<ArrayNode> & { items: Node[] };

/** Where something is written. */
export interface Written {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

/** Makes a node of any kind, with the fields of all kinds: to the JavaScript engine nodes then have one shape, not seven. */
export function newNode<Kind extends Node['kind']>(
  kind: Kind,
  { source, start, end }: Written,
  parent: Node['parent'],
): Open<Extract<Node, { kind: Kind }>> {
  const node = {
    kind,
    source,
    start,
    end,
    parent,
    value: undefined,
    partial: false,
    layout: 'json',
    properties: undefined,
    hasUnknownKeys: false,
    items: undefined,
    written: undefined,
    tag: undefined,
    expression: undefined,
  };
  return node as unknown as Open<Extract<Node, { kind: Kind }>>;
}

export function newObject(written: Written, parent: Node['parent']): OpenObject {
  const node = newNode('object', written, parent) as OpenObject;
  node.properties = [];
  return node;
}

export function newArray(written: Written, parent: Node['parent']): OpenArray {
  const node = newNode('array', written, parent) as OpenArray;
  node.items = [];
  return node;
}

/** Adds a property whose value is still to be read; the place is that of its key. */
export function addProperty(parent: OpenObject, name: string, { source, start, end }: Written): Open<Property> {
  const property: Open<Property> = { kind: 'property', source, start, end, parent, name, value: missingValue };
  parent.properties.push(property);
  return property;
}

/** A value that is written out and is no text. */
export function newPlainValue(value: number | boolean | null, written: Written, parent: Node['parent']): Node {
  if (value === null) return newNode('null', written, parent);
  const node = newNode(typeof value === 'number' ? 'number' : 'boolean', written, parent);
  (node as { value: number | boolean }).value = value;
  return node;
}

/** A value that is not known; `node` is what is written there. */
export function opaqueOf(node: Node): Open<OpaqueNode> {
  const opaque = newNode('opaque', node, node.parent);
  opaque.written = node;
  return opaque;
}

/** Stands in a property until its value is read; no tree that is handed out holds it. */
export const missingValue = { kind: 'opaque', written: undefined } as unknown as Node;
