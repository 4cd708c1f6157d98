import type { Property, StringLayout, StringNode } from './node.ts';

/** The key of a property as a string of its own, so that its characters have their places and can be written anew. */
export function keyString(property: Property): StringNode {
  const { source, start, end, name } = property;
  const layout = layoutOfKey(property);
  return { kind: 'string', source, start, end, parent: property, value: name, partial: false, layout };
}

/** JSON's escapes are YAML's too, so that a key in double quotes reads the same in both. */
function layoutOfKey({ source, start }: Property): StringLayout {
  const quote = source.text[start];
  if (quote === '"') return 'yaml-double-quoted';
  return quote === "'" ? 'yaml-single-quoted' : 'yaml-plain';
}
