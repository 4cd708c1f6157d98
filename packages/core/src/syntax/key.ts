import { newNode } from './new-node.ts';
import type { Property, StringLayout, StringNode } from './node.ts';

/** The key of a property as a string of its own, so that its characters have their places and can be written anew. */
export function keyString(property: Property): StringNode {
  const node = newNode('string', property, property);
  node.value = property.name;
  node.layout = layoutOfKey(property);
  return node;
}

/** JSON's escapes are YAML's too, so that a key in double quotes reads the same in both. */
function layoutOfKey({ source, start, parent }: Property): StringLayout {
  const quote = source.text[start];
  if (parent.layout === 'hcl') return quote === '"' ? 'hcl-quoted' : 'hcl-bare';
  if (quote === '"') return 'yaml-double-quoted';
  return quote === "'" ? 'yaml-single-quoted' : 'yaml-plain';
}
