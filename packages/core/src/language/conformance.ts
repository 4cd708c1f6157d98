import { isUnknown, type Node, type ObjectNode } from '../syntax/node.ts';
import type { JsonType, Schema } from './schema.ts';

/**
 * Whether a value is in order by its schema, told at a glance at its nodes. Nearly all values are, and for them no plain
 * copy has to be made for the validators. `false` only says that the validators are to be asked: they alone judge.
 */
export function isPlainlyValid(node: Node, schema: Schema): boolean {
  return isValid(node, glanceAt(schema));
}

/** A schema, prepared. */
interface Glance {
  readonly types: ReadonlySet<Node['kind']> | undefined;
  readonly isInteger: boolean;
  readonly schema: Schema;
  readonly values: ReadonlySet<unknown> | undefined;
  readonly pattern: RegExp | undefined;
  readonly items: Glance | undefined;
  readonly fields: ReadonlyMap<string, FieldGlance> | undefined;
  readonly required: number;
  readonly groups: readonly Group[];
}

interface FieldGlance {
  readonly isRequired: boolean;
  readonly groups: readonly Group[];
  readonly value: Glance;
}

/** Fields of which a number between two bounds stands in the object. */
interface Group {
  readonly fields: readonly string[];
  readonly atLeast: number;
  readonly atMost: number;
}

/** Made from our own schemas alone. */
const glances = new Map<Schema, Glance>();

function glanceAt(schema: Schema): Glance {
  const known = glances.get(schema);
  if (known !== undefined) return known;
  const glance = prepare(schema);
  glances.set(schema, glance);
  return glance;
}

function prepare(schema: Schema): Glance {
  const types = schema.type === undefined ? undefined : [schema.type].flat();
  const listed = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  const groups = groupsOf(schema);
  return {
    schema,
    types: types && new Set(types.map(kindOfType)),
    isInteger: types?.includes('integer') ?? false,
    values: listed && new Set<unknown>(listed),
    pattern: schema.pattern === undefined ? undefined : new RegExp(schema.pattern, 'u'),
    items: schema.items && glanceAt(schema.items),
    fields: schema.properties && prepareFields(schema, groups),
    required: schema.required?.length ?? 0,
    groups,
  };
}

function kindOfType(type: JsonType): Node['kind'] {
  return type === 'integer' ? 'number' : type;
}

function prepareFields(schema: Schema, groups: readonly Group[]): ReadonlyMap<string, FieldGlance> {
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]): [string, FieldGlance] => {
    const isRequired = schema.required?.includes(name) ?? false;
    return [
      name,
      { isRequired, groups: groups.filter((group) => group.fields.includes(name)), value: glanceAt(field) },
    ];
  });
  return new Map(fields);
}

function groupsOf({ exactlyOneOf = [], atMostOneOf = [], atLeastOneOf = [] }: Schema): readonly Group[] {
  return [
    ...exactlyOneOf.map((fields) => ({ fields, atLeast: 1, atMost: 1 })),
    ...atMostOneOf.map((fields) => ({ fields, atLeast: 0, atMost: 1 })),
    ...atLeastOneOf.map((fields) => ({ fields, atLeast: 1, atMost: fields.length })),
  ];
}

/** The depth is that of the schema, which is ours, and not that of the text. */
function isValid(node: Node, glance: Glance): boolean {
  if (isUnknown(node)) return true;
  if (glance.types !== undefined && !glance.types.has(node.kind)) return false;
  switch (node.kind) {
    case 'string':
      return isValidString(node.value, glance);
    case 'number':
      return isValidNumber(node.value, glance);
    case 'boolean':
      return glance.values === undefined || glance.values.has(node.value);
    case 'object':
      return isValidObject(node, glance);
    case 'array':
      return isValidArray(node.items, glance);
    default:
      return glance.values === undefined;
  }
}

function isValidString(text: string, { values, pattern, schema }: Glance): boolean {
  if (values !== undefined) return values.has(text);
  // Length counts UTF-16 units here and characters in the validators, which are asked where it could matter.
  if (schema.maxLength !== undefined && text.length > schema.maxLength) return false;
  if (schema.minLength !== undefined && text.length < schema.minLength * 2) return false;
  return pattern === undefined || pattern.test(text);
}

function isValidNumber(value: number, { values, isInteger, schema }: Glance): boolean {
  if (values !== undefined) return values.has(value);
  if (!Number.isFinite(value) || (isInteger && !Number.isInteger(value))) return false;
  return (
    (schema.minimum === undefined || value >= schema.minimum) &&
    (schema.maximum === undefined || value <= schema.maximum)
  );
}

function isValidArray(items: readonly Node[], glance: Glance): boolean {
  if (glance.values !== undefined || items.length < (glance.schema.minItems ?? 0)) return false;
  const { items: ofItems } = glance;
  return ofItems === undefined || items.every((item) => isValid(item, ofItems));
}

function isValidObject({ properties }: ObjectNode, glance: Glance): boolean {
  const { fields, schema } = glance;
  if (glance.values !== undefined || properties.length < (schema.minProperties ?? 0)) return false;
  if (fields === undefined) return true;
  const seen: FieldGlance[] = [];
  for (const { name, value } of properties) {
    const field = fields.get(name);
    if (field === undefined && schema.additionalProperties === false) return false;
    if (field === undefined) continue;
    if (seen.includes(field) || !isValid(value, field.value)) return false;
    seen.push(field);
  }
  return hasRequired(seen, glance.required) && glance.groups.every((group) => isMet(group, seen));
}

function hasRequired(seen: readonly FieldGlance[], required: number): boolean {
  let found = 0;
  for (const field of seen) if (field.isRequired) found++;
  return found === required;
}

function isMet(group: Group, seen: readonly FieldGlance[]): boolean {
  let found = 0;
  for (const field of seen) if (field.groups.includes(group)) found++;
  return found >= group.atLeast && found <= group.atMost;
}
