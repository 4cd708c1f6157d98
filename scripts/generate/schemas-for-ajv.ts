import type { AnySchemaObject } from 'ajv';
import type { Schema } from '../../packages/core/src/language/schema.ts';
import { namedSchemas } from './named-schemas.ts';

/**
 * The schemas as ajv compiles them: without what is only documentation, each under its name as `$id`. Objects that several
 * schemas share (such as `Retry`) become schemas of their own, so that they are compiled once.
 */
export function schemasForAjv(): AnySchemaObject[] {
  const shared = sharedObjects();
  const named = Array.from(namedSchemas, ([name, schema]) => withId(name, schema, shared));
  return [...named, ...Array.from(shared, ([schema, name]) => withId(name, schema, shared))];
}

type SharedNames = ReadonlyMap<Schema, string>;

function withId(name: string, schema: Schema, shared: SharedNames): AnySchemaObject {
  return { $id: name, ...checked(schema, shared) };
}

/**
 * The words of a schema that validate; those that document it are left out. Where the values are listed, the type goes
 * too: it would only add a second error.
 */
function checked(schema: Schema, shared: SharedNames): AnySchemaObject {
  const { description, page, default: _default, examples, deprecated, expects, holds, type, ...words } = schema;
  const isListed = schema.enum !== undefined || schema.const !== undefined;
  return {
    ...(type !== undefined && !isListed && { type }),
    ...words,
    ...(schema.properties && { properties: checkedMembers(schema.properties, shared) }),
    ...(schema.items && { items: reference(schema.items, shared) }),
  };
}

function checkedMembers(members: Readonly<Record<string, Schema>>, shared: SharedNames): AnySchemaObject {
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, reference(member, shared)]));
}

function reference(schema: Schema, shared: SharedNames): AnySchemaObject {
  const name = shared.get(schema);
  return name === undefined ? checked(schema, shared) : { $ref: name };
}

/** The schemas with members of their own that stand in several places, with the name of the first field that has them. */
function sharedObjects(): SharedNames {
  const seen = new Set<Schema>();
  const shared = new Map<Schema, string>();
  for (const schema of namedSchemas.values()) {
    for (const [field, member] of Object.entries(schema.properties ?? {})) {
      if (seen.has(member) && !shared.has(member) && hasMembers(member)) shared.set(member, freeName(field, shared));
      seen.add(member);
    }
  }
  return shared;
}

function hasMembers(schema: Schema): boolean {
  return schema.properties !== undefined || schema.items?.properties !== undefined;
}

function freeName(field: string, shared: SharedNames): string {
  const taken = new Set(shared.values());
  let name = field;
  for (let number = 2; taken.has(name); number++) name = `${field}${number}`;
  return name;
}
