import { defineAnalysis } from '../../engine/analysis.ts';
import type { Node, ObjectNode, Property } from '../../syntax/node.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';

/** Properties that a later one of the same name in the same object overrides, anywhere in the definition. */
export const duplicateKeys = defineAnalysis({
  name: 'duplicate-keys',
  needs: {},
  run: ({ root, tree }): readonly DuplicateKey[] => (root === undefined ? [] : duplicatesIn(root, tree.format)),
});

export interface DuplicateKey {
  readonly earlier: Property;
  /** The last property of the name, which is the one that parsers keep. */
  readonly later: Property;
}

function duplicatesIn(root: Node, format: SyntaxTree['format']): readonly DuplicateKey[] {
  const duplicates: DuplicateKey[] = [];
  const open: Node[] = [root];
  // Aliases let YAML share a node, which is then looked at once.
  const seen = format === 'yaml' ? new Set<Node>() : undefined;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen?.has(node)) continue;
    seen?.add(node);
    if (node.kind === 'array') for (const item of node.items) addContainer(open, item);
    if (node.kind !== 'object') continue;
    for (const { value } of node.properties) addContainer(open, value);
    if (repeatsAName(node.properties)) addDuplicates(duplicates, node);
  }
  return duplicates;
}

function addContainer(open: Node[], node: Node): void {
  if (node.kind === 'object' || node.kind === 'array') open.push(node);
}

function addDuplicates(duplicates: DuplicateKey[], { properties }: ObjectNode): void {
  const last = new Map(properties.map((property) => [property.name, property]));
  for (const earlier of properties) {
    const later = last.get(earlier.name) as Property;
    if (later !== earlier) duplicates.push({ earlier, later });
  }
}

/** Nearly all objects are small and repeat nothing, which comparing tells sooner than hashing does. */
function repeatsAName(properties: readonly Property[]): boolean {
  if (properties.length > 12) return new Set(properties.map(({ name }) => name)).size < properties.length;
  for (let index = 1; index < properties.length; index++) {
    const name = properties[index]?.name;
    for (let other = 0; other < index; other++) if (properties[other]?.name === name) return true;
  }
  return false;
}
