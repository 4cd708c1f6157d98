import type { Node, ObjectNode } from '../../syntax/node.ts';
import { anyString, constantShape, objectShape, present, type Shape, tupleShape } from './shape.ts';

/** The JSON that stands in a definition, as it is; what only deployment tells may be anything. */
export function writtenShape(node: Node): Shape {
  return isScalar(node) ? scalarShape(node) : new WrittenShapes().of(node, 0);
}

/** Deeper than any shape tells apart. */
const deepestRead = 12;

class WrittenShapes {
  /** What aliases of YAML stand for is read once; there may be very many of them. */
  readonly #known = new Map<Node, Shape>();

  of(node: Node, depth: number): Shape {
    if (isScalar(node)) return scalarShape(node);
    if (depth > deepestRead) return present;
    const before = this.#known.get(node);
    if (before !== undefined) return before;
    const shape =
      node.kind === 'object'
        ? this.#ofObject(node, depth + 1)
        : tupleShape(node.items.map((item) => this.of(item, depth + 1)));
    this.#known.set(node, shape);
    return shape;
  }

  #ofObject({ properties, hasUnknownKeys }: ObjectNode, depth: number): Shape {
    if (hasUnknownKeys) return present;
    const fields = new Map<string, Shape>();
    for (const { name, value } of properties) fields.set(name, this.of(value, depth));
    return objectShape(fields);
  }
}

type Scalar = Exclude<Node, { readonly kind: 'object' | 'array' }>;

function isScalar(node: Node): node is Scalar {
  return node.kind !== 'object' && node.kind !== 'array';
}

function scalarShape(node: Scalar): Shape {
  switch (node.kind) {
    case 'string':
      return node.partial ? anyString : constantShape(node.value);
    case 'null':
      return constantShape(null);
    case 'opaque':
      return present;
    default:
      return constantShape(node.value);
  }
}
