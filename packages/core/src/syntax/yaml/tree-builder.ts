import type { SourceText } from '../../text/source-text.ts';
import {
  addProperty,
  missingValue,
  newArray,
  newNode,
  newObject,
  type Open,
  type OpenArray,
  type OpenObject,
  opaqueOf,
} from '../new-node.ts';
import type { ArrayNode, Node, Property } from '../node.ts';
import { isDeploymentIntrinsic, isDeploymentKeyIn } from '../opaque.ts';
import { holdsPlaceholder } from '../placeholders.ts';
import type { ParseLimits, SyntaxProblem } from '../tree.ts';
import { addMerged } from './merge.ts';
import { type NodeProperties, type ScalarText, scalarNode, taggedCollection } from './scalar-node.ts';

/**
 * Makes the tree from what a YAML parser reads, in the order of the text; it keeps its own stack, so that no nesting
 * overflows ours.
 *
 * An alias stands for the very node that its anchor names. That node's parent is the place of the anchor: its pointer is
 * right, a finding inside it lands on text the user wrote and can change, and no document grows by being read.
 */
export interface TreeBuilder {
  readonly source: SourceText;
  readonly limits: ParseLimits;
  readonly problems: SyntaxProblem[];
  readonly anchors: Map<string, Anchored>;
  readonly frames: Frame[];
  /** Most files hold no placeholder at all; then no string needs to be searched for one. */
  readonly seeksPlaceholders: boolean;
  /** The innermost collection that is open. */
  frame: Frame;
  root: Node | undefined;
  /** How many nodes there would be if every alias were written out. */
  expanded: number;
  /** How often an alias was too much; it is said once. */
  refusedAliases: number;
}

/** A collection whose end has not been read. */
interface FrameBase {
  readonly start: number;
  readonly properties: NodeProperties | undefined;
  readonly expandedBefore: number;
  /** How deep the deepest value in it nests. */
  height: number;
}

export interface ObjectFrame extends FrameBase {
  readonly kind: 'object';
  readonly node: OpenObject;
  /** The property whose value comes next; nothing while a key is awaited. */
  property: Open<Property> | undefined;
  /** The keys `<<`, whose values are merged in when the object ends. */
  merges: Property[] | undefined;
}

interface ArrayFrame extends FrameBase {
  readonly kind: 'array';
  readonly node: OpenArray;
}

interface DocumentFrame extends FrameBase {
  readonly kind: 'document';
}

/** A collection that is passed over: one within another, a placeholder `{{ name }}`, or one where a key belongs. */
interface SkippedFrame extends FrameBase {
  readonly kind: 'skipped';
  readonly standsFor: 'nothing' | 'key' | 'placeholder';
}

export type Frame = ObjectFrame | ArrayFrame | DocumentFrame | SkippedFrame;

/** What an anchor names; there is no node while its collection is open. */
export interface Anchored {
  readonly node: Node | undefined;
  readonly size: number;
  readonly height: number;
}

export function treeBuilder(source: SourceText, limits: ParseLimits): TreeBuilder {
  return {
    source,
    limits,
    problems: [],
    anchors: new Map(),
    frames: [],
    seeksPlaceholders: holdsPlaceholder(source.text),
    frame: { kind: 'document', start: 0, properties: undefined, expandedBefore: 0, height: 0 },
    root: undefined,
    expanded: 0,
    refusedAliases: 0,
  };
}

/** Where a collection begins, and the tag and anchor before it. */
export interface CollectionStart {
  readonly kind: 'object' | 'array';
  readonly start: number;
  readonly properties: NodeProperties | undefined;
}

export function openCollection(builder: TreeBuilder, collection: CollectionStart): void {
  const { frame } = builder;
  builder.frames.push(frame);
  if (frame.kind === 'skipped') builder.frame = skippedFrame(builder, collection, 'nothing');
  else if (awaitsKey(frame)) builder.frame = openKey(builder, collection);
  else if (isUnquotedPlaceholder(builder.source.text, collection.start)) {
    builder.frame = skippedFrame(builder, collection, 'placeholder');
  } else builder.frame = collectionFrame(builder, collection, frame);
}

/** Ends the innermost collection, whose last character stands before `end`. */
export function closeCollection(builder: TreeBuilder, end: number): void {
  const { frame } = builder;
  builder.frame = builder.frames.pop() ?? frame;
  if (frame.kind === 'skipped') closeSkipped(builder, frame, end);
  else if (frame.kind !== 'document') {
    frame.node.end = end;
    const node = frame.kind === 'object' ? finishObject(builder, frame) : frame.node;
    addNamed(builder, taggedCollection(node, frame.properties), frame);
  }
}

/** Adds a scalar, which is a key where an object awaits one. */
export function addScalar(builder: TreeBuilder, scalar: ScalarText, properties: NodeProperties | undefined): void {
  const { frame } = builder;
  if (awaitsKey(frame)) addKey(builder, { frame, scalar, properties });
  else if (frame.kind !== 'skipped') addScalarValue(builder, scalar, properties);
}

/** Adds a value about which nothing is known. */
export function addUnknown(builder: TreeBuilder, start: number, end: number): void {
  if (builder.frame.kind === 'skipped') return;
  place(builder, newNode('opaque', { source: builder.source, start, end }, holderIn(builder.frame)));
}

/** Passes over everything up to the matching `closeCollection`. */
export function openSkipped(builder: TreeBuilder): void {
  builder.frames.push(builder.frame);
  builder.frame = skippedFrame(builder, { start: 0, properties: undefined }, 'nothing');
}

/** Adds a problem in the text between two offsets. */
export function report(
  builder: TreeBuilder,
  kind: SyntaxProblem['kind'],
  at: { readonly start: number; readonly end: number; readonly message: string },
): void {
  builder.problems.push({ kind, message: at.message, span: builder.source.locate(at.start, at.end) });
}

/** Whether the next node is a key. */
export function awaitsKey(frame: Frame): frame is ObjectFrame {
  return frame.kind === 'object' && frame.property === undefined;
}

type FrameStart = Omit<CollectionStart, 'kind'>;

function skippedFrame(builder: TreeBuilder, at: FrameStart, standsFor: SkippedFrame['standsFor']): SkippedFrame {
  const { start, properties } = at;
  return { kind: 'skipped', start, properties, standsFor, expandedBefore: builder.expanded, height: 0 };
}

function openKey(builder: TreeBuilder, at: FrameStart): Frame {
  if (!isUnquotedPlaceholder(builder.source.text, at.start)) {
    const message = 'This key is a list or an object, and JSON has only texts as keys.';
    report(builder, 'syntax', { start: at.start, end: at.start + 1, message });
  }
  return skippedFrame(builder, at, 'key');
}

/**
 * Whether a flow mapping is an unquoted `{{ name }}`, which is filled in before YAML reads it. The search ends at the next
 * bracket, so that nested brackets are not searched again and again.
 */
function isUnquotedPlaceholder(text: string, start: number): boolean {
  if (!text.startsWith('{{', start)) return false;
  let position = start + 2;
  while (position < text.length && !'{}"\'\r\n'.includes(text.charAt(position))) position++;
  return text.startsWith('}}', position);
}

function collectionFrame(builder: TreeBuilder, collection: CollectionStart, outer: Frame): Frame {
  const { start, properties } = collection;
  const expandedBefore = builder.expanded++;
  const shared = { start, properties, expandedBefore, height: 0 };
  const written = { source: builder.source, start, end: start };
  const parent = holderIn(outer);
  if (properties?.anchor !== undefined) builder.anchors.set(properties.anchor, { node: undefined, size: 0, height: 0 });
  if (collection.kind === 'array') return { kind: 'array', ...shared, node: newArray(written, parent) };
  return { kind: 'object', ...shared, node: newObject(written, parent), property: undefined, merges: undefined };
}

function closeSkipped(builder: TreeBuilder, skipped: SkippedFrame, end: number): void {
  const { frame } = builder;
  if (skipped.standsFor === 'placeholder') addUnknown(builder, skipped.start, end);
  if (skipped.standsFor !== 'key' || frame.kind !== 'object') return;
  const name = builder.source.text.slice(skipped.start, end);
  openProperty(builder, frame, { name, start: skipped.start, end });
}

/** Adds a collection that has ended, and lets later aliases find it. */
function addNamed(builder: TreeBuilder, node: Node, frame: ObjectFrame | ArrayFrame): void {
  const { height } = frame;
  const name = frame.properties?.anchor;
  if (name !== undefined) builder.anchors.set(name, { node, size: builder.expanded - frame.expandedBefore, height });
  builder.frame.height = Math.max(builder.frame.height, height + 1);
  place(builder, node);
}

function finishObject(builder: TreeBuilder, frame: ObjectFrame): Node {
  const { node, merges } = frame;
  const isKnown = merges === undefined || mergeInto(builder, node, merges);
  return isKnown && !isDeploymentIntrinsic(node.properties) ? node : opaqueOf(node);
}

/** Answers whether all that is merged in is known: an object with unknown properties is unknown itself. */
function mergeInto(builder: TreeBuilder, node: OpenObject, merges: readonly Property[]): boolean {
  const others = addMerged(node, merges);
  const key = merges[0];
  if (key !== undefined && others.some((other) => other.kind !== 'opaque')) {
    report(builder, 'syntax', { ...key, message: 'The key `<<` takes an object or a list of objects.' });
  }
  return others.length === 0;
}

function addScalarValue(builder: TreeBuilder, scalar: ScalarText, properties: NodeProperties | undefined): void {
  builder.expanded++;
  const node = scalarNode(builder, { scalar, properties, parent: holderIn(builder.frame) });
  if (properties?.anchor !== undefined) builder.anchors.set(properties.anchor, { node, size: 1, height: 0 });
  place(builder, node);
}

/** What the next node's parent is. */
function holderIn(frame: Frame): Property | ArrayNode | undefined {
  if (frame.kind === 'object') return frame.property;
  return frame.kind === 'array' ? frame.node : undefined;
}

/** Puts a node where the next one belongs. */
export function place(builder: TreeBuilder, node: Node): void {
  const { frame } = builder;
  if (frame.kind === 'array') frame.node.items.push(node);
  else if (frame.kind === 'document') builder.root ??= node;
  else if (frame.kind === 'object' && frame.property !== undefined) {
    frame.property.value = node;
    frame.property = undefined;
  }
}

/** Every scalar is a name as it is written: JSON has no other keys than texts, and `200:` is a common one. */
function addKey(
  builder: TreeBuilder,
  key: { readonly frame: ObjectFrame; readonly scalar: ScalarText; readonly properties: NodeProperties | undefined },
): void {
  const { frame, scalar, properties } = key;
  if (scalar.value === '<<' && scalar.layout === 'yaml-plain') openMerge(builder, frame, scalar);
  else openProperty(builder, frame, { name: scalar.value, start: scalar.start, end: scalar.end });
  if (properties?.anchor === undefined) return;
  const node = scalarNode(builder, { scalar, properties, parent: frame.property });
  builder.anchors.set(properties.anchor, { node, size: 1, height: 0 });
}

interface Key {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Adds a property, whose value comes next. */
export function openProperty(builder: TreeBuilder, frame: ObjectFrame, key: Key): void {
  frame.property = addProperty(frame.node, key.name, { source: builder.source, start: key.start, end: key.end });
  if (isDeploymentKeyIn(builder, key.name)) frame.node.hasUnknownKeys = true;
}

/** The key `<<` (https://yaml.org/type/merge.html) takes other objects' properties over, as the AWS SAM CLI does. */
function openMerge(builder: TreeBuilder, frame: ObjectFrame, scalar: ScalarText): void {
  const { value: name, start, end } = scalar;
  const parent = frame.node;
  frame.property = { kind: 'property', source: builder.source, start, end, parent, name, value: missingValue };
  frame.merges ??= [];
  frame.merges.push(frame.property);
}
