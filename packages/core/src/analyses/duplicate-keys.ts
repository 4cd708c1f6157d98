import { defineAnalysis } from '../engine/analysis.ts';
import type { Node, ObjectNode, Property } from '../syntax/node.ts';

/** Properties that a later one of the same name in the same object overrides, anywhere in the definition. */
export const duplicateKeys = defineAnalysis({
  name: 'duplicate-keys',
  needs: {},
  run: ({ root }): readonly DuplicateKey[] => (root === undefined ? [] : [...duplicatesIn(root)]),
});

export interface DuplicateKey {
  readonly earlier: Property;
  /** The last property of the name, which is the one that parsers keep. */
  readonly later: Property;
}

function* duplicatesIn(root: Node): Generator<DuplicateKey> {
  const open: Node[] = [root];
  // Aliases let YAML share a node, which is then looked at once.
  const seen = new Set<Node>();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'array') open.push(...node.items);
    if (node.kind !== 'object' || seen.has(node)) continue;
    seen.add(node);
    for (const { value } of node.properties) if (value.kind === 'object' || value.kind === 'array') open.push(value);
    yield* duplicatesOf(node);
  }
}

function* duplicatesOf({ properties }: ObjectNode): Generator<DuplicateKey> {
  if (!repeatsAName(properties)) return;
  const last = new Map(properties.map((property) => [property.name, property]));
  for (const earlier of properties) {
    const later = last.get(earlier.name) as Property;
    if (later !== earlier) yield { earlier, later };
  }
}

/** Nearly all objects are small and repeat nothing, which comparing tells sooner than hashing does. */
function repeatsAName(properties: readonly Property[]): boolean {
  if (properties.length > 12) return new Set(properties.map(({ name }) => name)).size < properties.length;
  return properties.some(({ name }, index) => {
    for (let other = index + 1; other < properties.length; other++) if (properties[other]?.name === name) return true;
    return false;
  });
}
