import type { SourceText } from '../../text/source-text.ts';
import { newNode, newPlainValue, opaqueOf } from '../new-node.ts';
import type { Node, OpaqueNode, StringLayout } from '../node.ts';
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
  return taggedNode(node, { name: tag, start: properties.tagStart });
}

/** A value that its tag makes unknown; what is written there is kept for those who understand the tag. */
function taggedNode(written: Node, tag: Tag): OpaqueNode {
  const node = opaqueOf(written);
  node.start = tag.start;
  node.tag = tag.name;
  return node;
}

interface Tag {
  readonly name: string;
  readonly start: number;
}

function taggedScalar(surroundings: Surroundings, placed: PlacedScalar, tag: Tag): Node {
  const { scalar, parent } = placed;
  const type = coreTypeOf(tag.name);
  if (type === 'str' || type === 'any') return textNode(surroundings, scalar, parent);
  const value = plainValue(scalar.value);
  if (type !== undefined && value !== undefined && isOfType(value, type))
    return valueNode(surroundings.source, placed, value);
  const isText = value === undefined || scalar.layout !== 'yaml-plain';
  const written = isText ? stringNode(surroundings, scalar, parent) : valueNode(surroundings.source, placed, value);
  return taggedNode(written, tag);
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
  return opaqueOf(node);
}

function stringNode(surroundings: Surroundings, scalar: ScalarText, parent: Node['parent']) {
  const { start, end, value, layout } = scalar;
  const node = newNode('string', { source: surroundings.source, start, end }, parent);
  node.value = value;
  node.layout = layout;
  node.partial = surroundings.seeksPlaceholders && holdsPlaceholder(value);
  return node;
}

function valueNode(source: SourceText, placed: PlacedScalar, value: null | boolean | number): Node {
  const { start, end } = placed.scalar;
  return newPlainValue(value, { source, start, end }, placed.parent);
}
