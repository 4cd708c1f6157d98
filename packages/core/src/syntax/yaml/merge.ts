import type { OpenObject } from '../new-node.ts';
import type { Node, ObjectNode, Property } from '../node.ts';
import { isDeploymentKey } from '../opaque.ts';

/**
 * Adds the properties of the objects that `<<` names, unless the object has its own of that name; of several objects the
 * first one wins (https://yaml.org/type/merge.html). Answers with the values that are no objects.
 *
 * The added properties are the very ones of the other object, so that they keep their place. What this costs is bounded
 * by the nodes that the aliases stand for, which are counted.
 */
export function addMerged(object: OpenObject, merges: readonly Property[]): readonly Node[] {
  const names = new Set(object.properties.map((property) => property.name));
  const others: Node[] = [];
  for (const { value } of merges) {
    for (const source of value.kind === 'array' ? value.items : [value]) {
      if (source.kind === 'object') addMissing(object, names, source);
      else others.push(source);
    }
  }
  return others;
}

function addMissing(object: OpenObject, names: Set<string>, source: ObjectNode): void {
  for (const property of source.properties) {
    if (names.has(property.name)) continue;
    names.add(property.name);
    object.properties.push(property);
    if (isDeploymentKey(property.name)) object.hasUnknownKeys = true;
  }
}
