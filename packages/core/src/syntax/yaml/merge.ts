import type { Node, ObjectNode, Property } from '../node.ts';

/**
 * Adds the properties of the objects that `<<` names, unless the object has its own of that name; of several objects the
 * first one wins (https://yaml.org/type/merge.html). Answers with the values that are no objects.
 *
 * The added properties are the very ones of the other object, so that they keep their place. What this costs is bounded
 * by the nodes that the aliases stand for, which are counted.
 */
export function addMerged(properties: Property[], merges: readonly Property[]): readonly Node[] {
  const names = new Set(properties.map((property) => property.name));
  const others: Node[] = [];
  for (const { value } of merges) {
    for (const source of value.kind === 'array' ? value.items : [value]) {
      if (source.kind === 'object') addMissing(properties, names, source);
      else others.push(source);
    }
  }
  return others;
}

function addMissing(properties: Property[], names: Set<string>, source: ObjectNode): void {
  for (const property of source.properties) {
    if (names.has(property.name)) continue;
    names.add(property.name);
    properties.push(property);
  }
}
