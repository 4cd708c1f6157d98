import type { Node, ObjectNode, OpaqueNode, StringNode } from '../syntax/node.ts';
import { Halt } from './failure.ts';
import { deepestValue } from './measure.ts';
import { remembering } from './remembering.ts';
import { objectOf, UnknownValue, type Value } from './value.ts';

/** The JSON that stands in a definition, as it is: placeholders in it are unknown values. */
export const writtenValue = remembering((node: Node) => valueAt(node, 0));

function valueAt(node: Node, depth: number): Value {
  switch (node.kind) {
    case 'object':
      return node.hasUnknownKeys
        ? unknownObject(node)
        : objectOf(node.properties.map(({ name, value }) => [name, valueAt(value, deeper(depth, node))]));
    case 'array':
      return node.items.map((item) => valueAt(item, deeper(depth, node)));
    case 'string':
      return node.partial ? unknownText(node) : node.value;
    case 'null':
      return null;
    case 'opaque':
      return unknownValue(node);
    case 'number':
      return Number.isFinite(node.value) ? node.value : tooLarge;
    default:
      return node.value;
  }
}

const tooLarge = new UnknownValue('1e999', 'The number is too large for a simulation. Write a smaller one.');

/** One level further in; what is nested without end is refused instead of filling the stack. */
export function deeper(depth: number, node: Node): number {
  if (depth < deepestValue) return depth + 1;
  throw new Halt('LIMIT', `A value of the definition is nested deeper than ${deepestValue} levels.`, node);
}

/** What is known at deployment only. */
export function unknownValue(node: OpaqueNode): UnknownValue {
  const { written, tag } = node;
  const text = written?.kind === 'string' ? written.value : node.source.text.slice(node.start, node.end);
  return placeholder(tag === undefined ? text : `${tag} ${text}`);
}

export function unknownText(node: StringNode): UnknownValue {
  return placeholder(node.value);
}

export function unknownObject(node: ObjectNode): UnknownValue {
  return placeholder(node.source.text.slice(node.start, node.end));
}

function placeholder(text: string): UnknownValue {
  const label = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return new UnknownValue(label, `What stands for \`${label}\` is known at deployment only.`);
}
