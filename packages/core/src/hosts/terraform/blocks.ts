import { type Node, type ObjectNode, type Property, propertyOf } from '../../syntax/node.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';

/** A block of a Terraform file: `resource "aws_sfn_state_machine" "orders" { … }`. */
export interface Block {
  readonly labels: readonly string[];
  /** The last label, or the type of a block without any. */
  readonly key: Property;
  readonly body: ObjectNode;
}

/**
 * The blocks of a type that stand outermost in the files, each with as many labels. In JSON a block, or several, is a value
 * within one object per label.
 * https://developer.hashicorp.com/terraform/language/syntax/json
 */
export function outerBlocks(trees: readonly SyntaxTree[], type: string, labels: number): readonly Block[] {
  return trees.flatMap(({ root }) => (root?.kind === 'object' ? blocksIn(root, type, labels) : []));
}

/** The blocks of a type in the body of another one. */
export function innerBlocks(body: ObjectNode, type: string): readonly Block[] {
  return blocksIn(body, type, 0);
}

/** Whether there may be blocks of a type that only planning makes: `dynamic "logging_configuration"`. */
export function dynamicBlock(body: ObjectNode, type: string): Block | undefined {
  return blocksIn(body, 'dynamic', 1).find(({ labels: [label] }) => label === type);
}

/** What an argument is set to. */
export function argumentOf(body: ObjectNode, name: string): Node | undefined {
  const value = propertyOf(body, name)?.value;
  // `null` is what is not written.
  return value?.kind === 'null' ? undefined : value;
}

function blocksIn(body: ObjectNode, type: string, labels: number): readonly Block[] {
  const keys = body.properties.filter(({ name }) => name === type);
  return keys.flatMap((key) => labelled({ labels: [], key, value: key.value }, labels)).flatMap(withBodies);
}

interface Labelled {
  readonly labels: readonly string[];
  readonly key: Property;
  readonly value: Node;
}

function labelled(outer: Labelled, depth: number): readonly Labelled[] {
  if (depth === 0) return [outer];
  return objectsIn(outer.value).flatMap(({ properties }) =>
    properties.flatMap((key) => {
      return labelled({ labels: [...outer.labels, key.name], key, value: key.value }, depth - 1);
    }),
  );
}

function withBodies({ labels, key, value }: Labelled): readonly Block[] {
  return objectsIn(value).map((body) => ({ labels, key, body }));
}

function objectsIn(value: Node): readonly ObjectNode[] {
  const values = value.kind === 'array' ? value.items : [value];
  return values.filter((item) => item.kind === 'object');
}
