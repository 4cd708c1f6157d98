import { isUnknown, type Node, type ObjectNode } from '../syntax/node.ts';
import type { Schema } from './schema.ts';

/**
 * A node as the validators take it: plain JSON, down to where the schema looks. What only deployment knows is an empty
 * object, and errors at or under it are nobody's fault.
 */
export function plainValue(node: Node, schema: Schema | undefined): unknown {
  if (isUnknown(node)) return empty;
  switch (node.kind) {
    case 'object':
      return plainObject(node, schema);
    case 'array':
      return plainArray(node.items, schema);
    case 'null':
      return null;
    case 'opaque':
      return empty;
    default:
      return node.value;
  }
}

const empty = Object.freeze({});
const filled = Object.freeze({ something: true });
const emptyArray: readonly unknown[] = Object.freeze([]);
const filledArray: readonly unknown[] = Object.freeze([empty]);

/** The depth is that of the schema, which is ours, and not that of the text. */
function plainObject(node: ObjectNode, schema: Schema | undefined): unknown {
  if (schema?.properties === undefined) return node.properties.length === 0 ? empty : filled;
  const { fields, blank } = shapeOf(schema);
  const value = { ...blank };
  for (const { name, value: field } of node.properties) {
    // A plain assignment to this one name would set the prototype.
    if (name === '__proto__') Object.defineProperty(value, name, { value: empty, enumerable: true });
    else value[name] = plainValue(field, fields.get(name));
  }
  return value;
}

function plainArray(items: readonly Node[], schema: Schema | undefined): unknown {
  if (schema?.items === undefined) return items.length === 0 ? emptyArray : filledArray;
  return items.map((item) => plainValue(item, schema.items));
}

interface Shape {
  readonly fields: ReadonlyMap<string, Schema>;
  /** All fields, undefined: objects made from it have one hidden class, which makes them several times as fast to validate. */
  readonly blank: Readonly<Record<string, unknown>>;
}

/** Made from our own schemas alone. */
const shapes = new Map<Schema, Shape>();

function shapeOf(schema: Schema): Shape {
  const known = shapes.get(schema);
  if (known !== undefined) return known;
  const fields = new Map(Object.entries(schema.properties ?? {}));
  const shape = { fields, blank: blankWith(fields.keys()) };
  shapes.set(schema, shape);
  return shape;
}

/** JSON.parse makes objects of any size whose copies are cheap; objects filled name by name become slow dictionaries. */
function blankWith(names: Iterable<string>): Readonly<Record<string, unknown>> {
  const blank: Record<string, unknown> = JSON.parse(
    `{${Array.from(names, (name) => `${JSON.stringify(name)}:0`).join()}}`,
  );
  for (const name of Object.keys(blank)) blank[name] = undefined;
  return blank;
}
