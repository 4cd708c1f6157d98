import type { Node, Property } from '../../syntax/node.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { locateName, type NamePlace } from './name-place.ts';

/**
 * Whether a text that names something is read, through a YAML alias, in a place that is none of these uses: to write it
 * anew would change that place too.
 */
export function isReadElsewhere({ format, root }: SyntaxTree, uses: readonly NamePlace[]): boolean {
  if (format === 'json' || root === undefined) return false;
  const known = readingsOf(uses);
  for (const part of everythingIn(root)) {
    const left = known.get(part.start);
    if (left === undefined || (part.kind !== 'string' && part.kind !== 'property')) continue;
    if (left === 0) return true;
    known.set(part.start, left - 1);
  }
  return false;
}

/** By where a text begins, how often it is read as one of the uses. Several names in one text are read equally often. */
function readingsOf(uses: readonly NamePlace[]): Map<number, number> {
  const byName = new Map<number, number>();
  const byText = new Map<number, number>();
  for (const use of uses) {
    const { at } = use;
    const name = locateName(use).span.start;
    const count = (byName.get(name) ?? 0) + 1;
    byName.set(name, count);
    byText.set(at.kind === 'property' ? at.start : at.node.start, count);
  }
  return byText;
}

/** Every key and value, as often as it is read: what aliases stand for is bounded by the limits of the parser. */
function* everythingIn(root: Node): Generator<Node | Property> {
  const open: (Node | Property)[] = [root];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    yield part;
    if (part.kind === 'object') for (const property of part.properties) open.push(property);
    else if (part.kind === 'array') for (const item of part.items) open.push(item);
    else if (part.kind === 'property') open.push(part.value);
    else if (part.kind === 'opaque' && part.written !== undefined) open.push(part.written);
  }
}
