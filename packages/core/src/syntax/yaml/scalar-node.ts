import type { SourceText } from '../../text/source-text.ts';
import type { ArrayNode, Node, OpaqueNode, Property, StringLayout } from '../node.ts';
import { holdsPlaceholder, isPlaceholder } from '../placeholders.ts';
import { plainValue } from './scalars.ts';
import { type CoreType, coreTypeOf } from './tags.ts';

/** A scalar as it is written, quotes and block indicators included in its place. */
export interface ScalarText {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly layout: StringLayout;
}

/** What may stand before a node: `&name` and `!tag`. */
export interface NodeProperties {
  readonly anchor: string | undefined;
  /** The tag's full name, such as `!Sub` or `tag:yaml.org,2002:str`. */
  readonly tag: string | undefined;
  readonly tagStart: number;
}

interface Surroundings {
  readonly source: SourceText;
  readonly seeksPlaceholders: boolean;
}

interface PlacedScalar {
  readonly scalar: ScalarText;
  readonly properties: NodeProperties | undefined;
  readonly parent: Node['parent'];
}

/** The node of a scalar: what its tag says, or else what the core schema makes of a plain one. */
export function scalarNode(surroundings: Surroundings, placed: PlacedScalar): Node {
  const { scalar, properties, parent } = placed;
  const tag = properties?.tag;
  if (tag !== undefined)
    return taggedScalar(surroundings, placed, { name: tag, start: properties?.tagStart ?? scalar.start });
  if (scalar.layout !== 'yaml-plain') return textNode(surroundings, scalar, parent);
  const value = plainValue(scalar.value);
  return value === undefined ? textNode(surroundings, scalar, parent) : valueNode(surroundings.source, placed, value);
}

/** A collection with its tag: one that YAML does not know, such as `!GetAtt`, makes the value unknown. */
export function taggedCollection(node: Node, properties: NodeProperties | undefined): Node {
  const tag = properties?.tag;
  if (properties === undefined || tag === undefined) return node;
  const type = coreTypeOf(tag);
  if (type === 'any' || (type === 'map' && node.kind === 'object') || (type === 'seq' && node.kind === 'array'))
    return node;
  return opaqueNode(node.source, { ...node, start: properties.tagStart, written: node, tag });
}

/** A value that is not known; what is written there is kept for those who understand its tag. */
export function opaqueNode(
  source: SourceText,
  written: {
    readonly start: number;
    readonly end: number;
    readonly parent: Property | ArrayNode | undefined;
    readonly written?: Node;
    readonly tag?: string;
  },
): OpaqueNode {
  const { start, end, parent, tag } = written;
  const node: OpaqueNode = { kind: 'opaque', source, start, end, parent, written: written.written };
  return tag === undefined ? node : { ...node, tag };
}

function taggedScalar(
  surroundings: Surroundings,
  placed: PlacedScalar,
  tag: { readonly name: string; readonly start: number },
): Node {
  const { scalar, parent } = placed;
  const type = coreTypeOf(tag.name);
  if (type === 'str' || type === 'any') return textNode(surroundings, scalar, parent);
  const value = plainValue(scalar.value);
  if (type !== undefined && value !== undefined && isOfType(value, type))
    return valueNode(surroundings.source, placed, value);
  const isText = value === undefined || scalar.layout !== 'yaml-plain';
  const written = isText ? stringNode(surroundings, scalar, parent) : valueNode(surroundings.source, placed, value);
  return opaqueNode(surroundings.source, { start: tag.start, end: scalar.end, parent, written, tag: tag.name });
}

function isOfType(value: null | boolean | number, type: CoreType): boolean {
  switch (type) {
    case 'int':
      return typeof value === 'number' && Number.isInteger(value);
    case 'float':
      return typeof value === 'number';
    case 'bool':
      return typeof value === 'boolean';
    case 'null':
      return value === null;
    default:
      return false;
  }
}

/** A text, or an unknown value where a placeholder is all that is written. */
function textNode(surroundings: Surroundings, scalar: ScalarText, parent: Node['parent']): Node {
  const node = stringNode(surroundings, scalar, parent);
  if (!node.partial || !isPlaceholder(node.value)) return node;
  return opaqueNode(surroundings.source, { ...node, written: node });
}

function stringNode(surroundings: Surroundings, scalar: ScalarText, parent: Node['parent']) {
  const { start, end, value, layout } = scalar;
  const partial = surroundings.seeksPlaceholders && holdsPlaceholder(value);
  return { kind: 'string', source: surroundings.source, start, end, parent, value, partial, layout } as const;
}

function valueNode(source: SourceText, placed: PlacedScalar, value: null | boolean | number): Node {
  const { start, end } = placed.scalar;
  const { parent } = placed;
  if (value === null) return { kind: 'null', source, start, end, parent };
  if (typeof value === 'number') return { kind: 'number', source, start, end, parent, value };
  return { kind: 'boolean', source, start, end, parent, value };
}
