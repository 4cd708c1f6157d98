import { maximumStateNameLength } from '../../packages/core/src/language/quotas.ts';
import type { Schema } from '../../packages/core/src/language/schema.ts';

/** A schema in JSON Schema draft 7, which most editors read. */
export type Draft7 = Readonly<Record<string, unknown>>;

/** The names, in `definitions`, of what the parts with schemas of their own are checked against at some place. */
export interface Surroundings {
  readonly definitions: Map<string, Draft7>;
  readonly state: string;
  readonly branch: string;
  readonly itemProcessor: string;
  readonly choiceRule: string;
}

/** The schema in standard words. Fields become definitions, so that the states that share one refer to the same text. */
export function draft7(schema: Schema, surroundings: Surroundings): Draft7 {
  const { description, page, deprecated, expects, holds, exactlyOneOf, atMostOneOf, atLeastOneOf, ...words } = schema;
  const allOf = [...groupsOf(schema), ...partOf(schema, surroundings)];
  return {
    description: documentation(schema),
    ...(deprecated !== undefined && { deprecated: true }),
    ...words,
    ...(schema.properties && { properties: fields(schema.properties, surroundings) }),
    ...(schema.items && { items: draft7(schema.items, surroundings) }),
    ...(typeof schema.additionalProperties === 'object' && {
      additionalProperties: draft7(schema.additionalProperties, surroundings),
    }),
    ...(holds === 'states' && namedStates(surroundings)),
    ...(allOf.length > 0 && { allOf }),
  };
}

/** A reference to a definition. */
export function reference(name: string): Draft7 {
  return { $ref: `#/definitions/${name}` };
}

function documentation({ description, deprecated, page }: Schema): string {
  const link = page === undefined ? undefined : `[Documentation](${page})`;
  return [description, deprecated, link].filter((part) => part !== undefined).join('\n\n');
}

function fields(members: Readonly<Record<string, Schema>>, surroundings: Surroundings): Draft7 {
  const entries = Object.entries(members).map(([name, member]) => {
    const field = draft7(member, surroundings);
    return [name, reference(define(surroundings.definitions, name, field))];
  });
  return Object.fromEntries(entries);
}

/** The name under which the field stands in the definitions: fields of one name that differ are numbered. */
function define(definitions: Map<string, Draft7>, field: string, schema: Draft7): string {
  const text = JSON.stringify(schema);
  for (let number = 1; ; number++) {
    const name = number === 1 ? `field.${field}` : `field.${field}.${number}`;
    const defined = definitions.get(name);
    if (defined === undefined) definitions.set(name, schema);
    if (defined === undefined || JSON.stringify(defined) === text) return name;
  }
}

function namedStates({ state }: Surroundings): Draft7 {
  return {
    propertyNames: { minLength: 1, maxLength: maximumStateNameLength },
    additionalProperties: reference(state),
  };
}

function partOf({ holds }: Schema, surroundings: Surroundings): readonly Draft7[] {
  if (holds === 'branch') return [reference(surroundings.branch)];
  if (holds === 'item-processor') return [reference(surroundings.itemProcessor)];
  if (holds === 'choice-rule') return [reference(surroundings.choiceRule)];
  return [];
}

function groupsOf({ exactlyOneOf = [], atMostOneOf = [], atLeastOneOf = [] }: Schema): readonly Draft7[] {
  return [
    ...exactlyOneOf.map((group) => ({ oneOf: group.map(stands) })),
    ...atMostOneOf.map((group) => ({ oneOf: [...group.map(stands), { not: { anyOf: group.map(stands) } }] })),
    ...atLeastOneOf.map((group) => ({ anyOf: group.map(stands) })),
  ];
}

function stands(field: string): Draft7 {
  return { required: [field] };
}
