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
  /** The one kind of value that is taken, as nearly every schema has it; `types` where there are several. */
  readonly onlyType: Node['kind'] | undefined;
  readonly types: ReadonlySet<Node['kind']> | undefined;
  readonly isInteger: boolean;
  readonly schema: Schema;
  readonly values: ReadonlySet<unknown> | undefined;
  readonly pattern: RegExp | undefined;
  readonly items: Glance | undefined;
  readonly fields: ReadonlyMap<string, FieldGlance> | undefined;
  readonly required: FieldBits;
  readonly groups: readonly Group[];
}

interface FieldGlance {
  readonly bit: FieldBits;
  readonly value: Glance;
}

/** Fields as bits: no schema has more than 60, and an integer of JavaScript holds 30 of them cheaply. */
interface FieldBits {
  readonly low: number;
  readonly high: number;
}

/** Fields of which one at most, or exactly one, stands in the object; or one at least. */
interface Group extends FieldBits {
  readonly isNeeded: boolean;
  readonly isExclusive: boolean;
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
  const numbers = new Map(Object.keys(schema.properties ?? {}).map((name, number) => [name, number]));
  return {
    schema,
    onlyType: types?.length === 1 ? kindOfType(types[0] as JsonType) : undefined,
    types: types === undefined || types.length === 1 ? undefined : new Set(types.map(kindOfType)),
    isInteger: types?.includes('integer') ?? false,
    values: listed && new Set<unknown>(listed),
    pattern: schema.pattern === undefined ? undefined : new RegExp(schema.pattern, 'u'),
    items: schema.items && glanceAt(schema.items),
    fields: schema.properties && prepareFields(schema.properties, numbers),
    required: bitsOf(schema.required ?? [], numbers),
    groups: groupsOf(schema, numbers),
  };
}

function kindOfType(type: JsonType): Node['kind'] {
  return type === 'integer' ? 'number' : type;
}

type Numbers = ReadonlyMap<string, number>;

function prepareFields(
  properties: NonNullable<Schema['properties']>,
  numbers: Numbers,
): ReadonlyMap<string, FieldGlance> {
  const fields = Object.entries(properties).map(([name, field]): [string, FieldGlance] => {
    return [name, { bit: bitsOf([name], numbers), value: glanceAt(field) }];
  });
  return new Map(fields);
}

function groupsOf(
  { exactlyOneOf = [], atMostOneOf = [], atLeastOneOf = [] }: Schema,
  numbers: Numbers,
): readonly Group[] {
  return [
    ...exactlyOneOf.map((fields) => ({ ...bitsOf(fields, numbers), isNeeded: true, isExclusive: true })),
    ...atMostOneOf.map((fields) => ({ ...bitsOf(fields, numbers), isNeeded: false, isExclusive: true })),
    ...atLeastOneOf.map((fields) => ({ ...bitsOf(fields, numbers), isNeeded: true, isExclusive: false })),
  ];
}

const bitsPerNumber = 30;

function bitsOf(fields: readonly string[], numbers: Numbers): FieldBits {
  let low = 0;
  let high = 0;
  for (const field of fields) {
    const number = numbers.get(field) ?? unlisted(field);
    if (number < bitsPerNumber) low |= 1 << number;
    else high |= 1 << (number - bitsPerNumber);
  }
  return { low, high };
}

function unlisted(field: string): never {
  throw new Error(`The schema asks for \`${field}\`, which is none of its fields.`);
}

/** The depth is that of the schema, which is ours, and not that of the text. */
function isValid(node: Node, glance: Glance): boolean {
  if (isUnknown(node)) return true;
  const { onlyType, types } = glance;
  if (onlyType !== undefined && node.kind !== onlyType) return false;
  if (types !== undefined && !types.has(node.kind)) return false;
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
  let low = 0;
  let high = 0;
  for (const { name, value } of properties) {
    const field = fields.get(name);
    if (field === undefined) {
      if (schema.additionalProperties === false) return false;
      continue;
    }
    const { bit } = field;
    // A name that stands twice is left to the validators.
    if ((low & bit.low) !== 0 || (high & bit.high) !== 0 || !isValid(value, field.value)) return false;
    low |= bit.low;
    high |= bit.high;
  }
  const { required, groups } = glance;
  if ((low & required.low) !== required.low || (high & required.high) !== required.high) return false;
  for (const group of groups) if (!isMet(group, low & group.low, high & group.high)) return false;
  return true;
}

/** `low` and `high` are the fields of the group that stand in the object. */
function isMet({ isNeeded, isExclusive }: Group, low: number, high: number): boolean {
  if (low === 0 && high === 0) return !isNeeded;
  if (!isExclusive) return true;
  // A number without its lowest bit is zero when it has one bit only.
  return low === 0 ? (high & (high - 1)) === 0 : high === 0 && (low & (low - 1)) === 0;
}
