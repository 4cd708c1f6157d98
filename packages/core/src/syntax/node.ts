import type { SourceText } from '../text/source-text.ts';
import type { Location, Span } from '../text/span.ts';

/**
 * One tree over JSON, YAML and HCL. `start` and `end` are offsets in `source`, which knows the file; ask `spanOf` for the
 * place in the file. A node's parent is the property or the array that holds it.
 */
export type Node = ObjectNode | ArrayNode | StringNode | NumberNode | BooleanNode | NullNode | OpaqueNode;

interface NodeBase {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
  readonly parent: Property | ArrayNode | undefined;
}

export interface ObjectNode extends NodeBase {
  readonly kind: 'object';
  readonly properties: readonly Property[];
  /** Whether a key stands for others that only deployment knows (`Fn::If`, `${Name}`): what is absent may be there then. */
  readonly hasUnknownKeys: boolean;
  readonly layout: CollectionLayout;
}

/** A key and its value; `start` and `end` cover the key. */
export interface Property {
  readonly kind: 'property';
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
  readonly parent: ObjectNode;
  readonly name: string;
  readonly value: Node;
}

export interface ArrayNode extends NodeBase {
  readonly kind: 'array';
  readonly items: readonly Node[];
  readonly layout: CollectionLayout;
}

/** Whether entries are written as HCL has them; else as JSON and YAML do, which the brackets tell apart. */
export type CollectionLayout = 'json' | 'hcl';

export interface StringNode extends NodeBase {
  readonly kind: 'string';
  readonly value: string;
  /** Whether a part of the text is a placeholder such as `${Name}`, so that the deployed text is not known. */
  readonly partial: boolean;
  readonly layout: StringLayout;
}

/** How a string is written in its source, which is what it takes to find its characters and to write it anew. */
export type StringLayout = 'json' | YamlLayout | HclLayout;

export type YamlLayout = 'yaml-plain' | 'yaml-single-quoted' | 'yaml-double-quoted' | YamlBlockLayout;

/** A key without quotes, a string in quotes, a heredoc. */
export type HclLayout = 'hcl-bare' | 'hcl-quoted' | 'hcl-heredoc';

/** A YAML block scalar (`|` literal, `>` folded); `indent` is the number of columns that do not belong to the text. */
export interface YamlBlockLayout {
  readonly style: 'literal' | 'folded';
  readonly indent: number;
  readonly chomping: 'clip' | 'strip' | 'keep';
}

export interface NumberNode extends NodeBase {
  readonly kind: 'number';
  readonly value: number;
}

export interface BooleanNode extends NodeBase {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export interface NullNode extends NodeBase {
  readonly kind: 'null';
}

/**
 * A value that only deployment decides: `"${Name}"`, `{"Fn::GetAtt": …}`, `!Ref Name`, or an expression of HCL. Nothing is
 * reported about it.
 */
export interface OpaqueNode extends NodeBase {
  readonly kind: 'opaque';
  /** What stands there, where it could be read at all. */
  readonly written: Node | undefined;
  /** The YAML tag that makes it so, such as `!GetAtt`. */
  readonly tag?: string;
  /** The expression of HCL that computes it, where it is one that says where to look. */
  readonly expression: HclExpression | undefined;
}

/** An expression of HCL that leads somewhere; any other is computed, and says nothing. */
export type HclExpression =
  /** `aws_lambda_function.pay.arn`, `local.flows["pay"]`: the name that it begins with is the first step. */
  | { readonly kind: 'reference'; readonly steps: readonly ReferenceStep[] }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Node[] };

export interface ReferenceStep {
  /** Nothing where it is computed: `[count.index]`, `[*]`. */
  readonly name: string | undefined;
  readonly isIndex: boolean;
}

/** Where a node, or a property's key, stands in the file. */
export function spanOf(node: Node | Property): Span {
  return node.source.locate(node.start, node.end);
}

/**
 * Where a property stands in the file, key and value. What an alias stands for is written elsewhere, so that of such a
 * property it is the key alone.
 */
export function spanOfEntry(property: Property): Span {
  const { value } = property;
  const { start, end } = spanOf(property);
  return { start, end: value.parent === property ? Math.max(end, spanOf(value).end) : end };
}

export function locationOf(node: Node | Property): Location {
  return node.source.location(node.start, node.end);
}

/** The last property of that name (as JSON parsers take it), or nothing. */
export function propertyOf(object: ObjectNode, name: string): Property | undefined {
  const { properties } = object;
  for (let index = properties.length - 1; index >= 0; index--) {
    const property = properties[index] as Property;
    if (property.name === name) return property;
  }
  return undefined;
}

/** The JSON Pointer (RFC 6901) of a node, or of a property's value, from the root of its tree. */
export function pointerOf(node: Node | Property): string {
  const steps: string[] = [];
  let current: Node | Property | undefined = node;
  while (current !== undefined) {
    if (current.kind === 'property') steps.push(pointerStep(current.name));
    else if (current.parent?.kind === 'array') steps.push(String(indexIn(current.parent, current)));
    current = current.parent;
  }
  return steps.length === 0 ? '' : `/${steps.reverse().join('/')}`;
}

/** A name as a step of a JSON Pointer. */
export function pointerStep(name: string): string {
  return name.includes('~') || name.includes('/') ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;
}

/** What is written in an opaque node has that node's place, and its parent too. */
function indexIn(array: ArrayNode, node: Node): number {
  const { items } = array;
  const likely = firstNotBefore(items, node.start);
  if (isAt(items[likely], node)) return likely;
  return items.findIndex((item) => isAt(item, node));
}

function isAt(item: Node | undefined, node: Node): boolean {
  return item === node || (item?.kind === 'opaque' && item.written === node);
}

/** Items stand in the order of the text, but for what YAML aliases share; findings in each of 10,000 take no quadratic time so. */
function firstNotBefore(items: readonly Node[], start: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as Node).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether nothing may be said about the value: it, or a part of it, is decided at deployment. */
export function isUnknown(node: Node): boolean {
  return node.kind === 'opaque' || (node.kind === 'string' && node.partial);
}
