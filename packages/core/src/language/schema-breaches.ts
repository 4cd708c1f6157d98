import type { ArrayNode, Node, NumberNode, ObjectNode, Property, StringNode } from '../syntax/node.ts';
import { asWritten } from '../syntax/opaque.ts';
import { nearestName } from '../text/nearest.ts';
import type { JsonType, Schema } from './schema.ts';
import { typeWords } from './type-words.ts';

/** What a part of a file of ours, a configuration or tests, breaks of its schema, in a sentence. */
export interface SchemaBreach {
  readonly at: Node | Property;
  readonly message: string;
}

/** What the members of an object are called in a sentence: `option`, `field`. */
export type MemberNoun = (object: ObjectNode) => string;

/**
 * Everything in which a value differs from its schema. It follows the schema down and not the value, so that it goes no
 * deeper than the schema is, however deep the value is.
 */
export function schemaBreaches(written: Node, schema: Schema, nounIn: MemberNoun): readonly SchemaBreach[] {
  const node = asWritten(written);
  if (schema.type !== undefined && !isOfType(node, schema.type)) return [wrongType(node, schema.type)];
  switch (node.kind) {
    case 'object':
      return objectBreaches(node, schema, nounIn);
    case 'array':
      return arrayBreaches(node, schema, nounIn);
    case 'string':
      return stringBreaches(node, schema);
    case 'number':
      return numberBreaches(node, schema);
    default:
      return [];
  }
}

function isOfType(node: Node, types: JsonType | readonly JsonType[]): boolean {
  const isInteger = node.kind === 'number' && Number.isSafeInteger(node.value);
  return [types].flat().some((type) => type === node.kind || (type === 'integer' && isInteger));
}

function wrongType(node: Node, expected: JsonType | readonly JsonType[]): SchemaBreach {
  return { at: node, message: `Expected ${typeWords(expected)} here.` };
}

function objectBreaches(node: ObjectNode, schema: Schema, nounIn: MemberNoun): readonly SchemaBreach[] {
  const present = new Set(node.properties.map((property) => property.name));
  const missing = (schema.required ?? []).filter((name) => !present.has(name));
  return [
    ...missing.map((name) => ({ at: node, message: `The ${nounIn(node)} \`${name}\` is missing here.` })),
    ...exclusiveMembers(node, schema),
    ...repeatedProperties(node),
    ...node.properties.flatMap((property) => propertyBreaches(property, schema, nounIn)),
  ];
}

/** The later one of each group is the one that is too many. */
function exclusiveMembers({ properties }: ObjectNode, { atMostOneOf = [] }: Schema): readonly SchemaBreach[] {
  return atMostOneOf.flatMap((group) => {
    const [first, second] = properties.filter(({ name }) => group.includes(name));
    if (first === undefined || second === undefined || first.name === second.name) return [];
    return [{ at: second, message: `\`${second.name}\` and \`${first.name}\` exclude each other.` }];
  });
}

function repeatedProperties({ properties }: ObjectNode): readonly SchemaBreach[] {
  const seen = new Set<string>();
  return properties.flatMap((property) => {
    const { name } = property;
    if (seen.has(name)) return [{ at: property, message: `\`${name}\` stands twice in this object.` }];
    seen.add(name);
    return [];
  });
}

function propertyBreaches(property: Property, schema: Schema, nounIn: MemberNoun): readonly SchemaBreach[] {
  const { properties: known = {}, additionalProperties: others } = schema;
  const member = Object.hasOwn(known, property.name) ? known[property.name] : undefined;
  if (member !== undefined) return schemaBreaches(property.value, member, nounIn);
  if (typeof others === 'object') return schemaBreaches(property.value, others, nounIn);
  return others === false ? [unknownName(property, schema, nounIn)] : [];
}

function unknownName(
  property: Property,
  { properties: known = {}, otherNames }: Schema,
  nounIn: MemberNoun,
): SchemaBreach {
  const { name, parent } = property;
  const meant = otherNames?.get(name) ?? nearestName(name, Object.keys(known));
  return { at: property, message: `There is no ${nounIn(parent)} \`${name}\`.${question(meant)}` };
}

/** What was probably meant, as a further sentence; nothing where nothing is near. */
export function suggestion(written: string, known: Iterable<string>): string {
  return question(nearestName(written, known));
}

function question(meant: string | undefined): string {
  return meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
}

function arrayBreaches(node: ArrayNode, schema: Schema, nounIn: MemberNoun): readonly SchemaBreach[] {
  const { items, minItems = 0 } = schema;
  if (node.items.length < minItems) return [{ at: node, message: 'This list is empty.' }];
  return items === undefined ? [] : node.items.flatMap((item) => schemaBreaches(item, items, nounIn));
}

function stringBreaches(node: StringNode, schema: Schema): readonly SchemaBreach[] {
  if (node.value.length < (schema.minLength ?? 0)) return [{ at: node, message: 'This string is empty.' }];
  if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(node.value))
    return [{ at: node, message: `Expected ${schema.expects ?? 'another text'} here.` }];
  const allowed = schema.enum?.map(String);
  if (allowed === undefined || allowed.includes(node.value)) return [];
  const message = `\`${node.value}\` is not one of ${allowed.map((value) => `\`${value}\``).join(', ')}.`;
  return [{ at: node, message: message + suggestion(node.value, allowed) }];
}

function numberBreaches(node: NumberNode, { minimum }: Schema): readonly SchemaBreach[] {
  if (minimum === undefined || node.value >= minimum) return [];
  return [{ at: node, message: `Expected a number from ${minimum} on here.` }];
}
