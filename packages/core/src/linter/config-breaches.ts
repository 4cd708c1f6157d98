import type { JsonType, Schema } from '../language/schema.ts';
import { typeWords } from '../language/type-words.ts';
import type { ArrayNode, Node, ObjectNode, Property, StringNode } from '../syntax/node.ts';
import { nearestName } from '../text/nearest.ts';

/** What a part of a configuration breaks of its schema, in a sentence. */
export interface ConfigBreach {
  readonly at: Node | Property;
  readonly message: string;
}

/**
 * Everything in which a value differs from its schema. It follows the schema down and not the value, so that it goes no
 * deeper than the schema is, however deep the value is.
 */
export function configBreaches(written: Node, schema: Schema): readonly ConfigBreach[] {
  const node = withoutPlaceholder(written);
  if (schema.type !== undefined && node.kind !== schema.type) return [wrongType(node, schema.type)];
  switch (node.kind) {
    case 'object':
      return objectBreaches(node, schema);
    case 'array':
      return arrayBreaches(node, schema);
    case 'string':
      return stringBreaches(node, schema);
    default:
      return [];
  }
}

/** In a configuration nothing is filled in at deployment: `{{a,b}}` in a glob is meant as it stands. */
export function withoutPlaceholder(node: Node): Node {
  return node.kind === 'opaque' ? (node.written ?? node) : node;
}

function wrongType(node: Node, expected: JsonType | readonly JsonType[]): ConfigBreach {
  return { at: node, message: `Expected ${typeWords(expected)} here.` };
}

function objectBreaches(node: ObjectNode, schema: Schema): readonly ConfigBreach[] {
  const present = new Set(node.properties.map((property) => property.name));
  const missing = (schema.required ?? []).filter((name) => !present.has(name));
  return [
    ...missing.map((name) => ({ at: node, message: `The option \`${name}\` is missing here.` })),
    ...repeatedProperties(node),
    ...node.properties.flatMap((property) => propertyBreaches(property, schema)),
  ];
}

function repeatedProperties({ properties }: ObjectNode): readonly ConfigBreach[] {
  const seen = new Set<string>();
  return properties.flatMap((property) => {
    const { name } = property;
    if (seen.has(name)) return [{ at: property, message: `\`${name}\` stands twice in this object.` }];
    seen.add(name);
    return [];
  });
}

function propertyBreaches(property: Property, schema: Schema): readonly ConfigBreach[] {
  const known = schema.properties ?? {};
  const member = Object.hasOwn(known, property.name) ? known[property.name] : undefined;
  if (member !== undefined) return configBreaches(property.value, member);
  return schema.additionalProperties === false ? [unknownName(property, Object.keys(known))] : [];
}

function unknownName(property: Property, known: readonly string[]): ConfigBreach {
  const holder = property.parent.parent;
  const isRule = holder?.kind === 'property' && holder.name === 'rules';
  const message = `There is no ${isRule ? 'rule' : 'option'} \`${property.name}\`.`;
  return { at: property, message: message + suggestion(property.name, known) };
}

function suggestion(written: string, known: readonly string[]): string {
  const nearest = nearestName(written, known);
  return nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`;
}

function arrayBreaches(node: ArrayNode, { items, minItems = 0 }: Schema): readonly ConfigBreach[] {
  if (node.items.length < minItems) return [{ at: node, message: 'This list is empty.' }];
  return items === undefined ? [] : node.items.flatMap((item) => configBreaches(item, items));
}

function stringBreaches(node: StringNode, schema: Schema): readonly ConfigBreach[] {
  if (node.value.length < (schema.minLength ?? 0)) return [{ at: node, message: 'This string is empty.' }];
  if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(node.value))
    return [{ at: node, message: `Expected ${schema.expects ?? 'another text'} here.` }];
  const allowed = schema.enum?.map(String);
  if (allowed === undefined || allowed.includes(node.value)) return [];
  const message = `\`${node.value}\` is not one of ${allowed.map((value) => `\`${value}\``).join(', ')}.`;
  return [{ at: node, message: message + suggestion(node.value, allowed) }];
}
