import type { Document } from '../../engine/document.ts';
import { choiceRuleSchemas } from '../../language/fields/choice-rule.ts';
import { branchSchema, itemProcessorSchema, machineSchema } from '../../language/machine.ts';
import type { Holding, QueryLanguage, Schema } from '../../language/schema.ts';
import { queryLanguages, stateTypes } from '../../language/schema.ts';
import { stateSchemas } from '../../language/state-schemas.ts';
import type { Scope, State } from '../../model/state-machine.ts';
import type { Node, ObjectNode, Property } from '../../syntax/node.ts';

/** What the language says of a place in a definition. */
export interface DefinitionPlace {
  /** The schema of what stands there; nothing inside of payloads and unknown fields. */
  readonly schema: Schema | undefined;
  /** What the value holds; inside of a payload, what the payload holds. */
  readonly holds: Holding | undefined;
  /** The innermost scope around it. */
  readonly scope: Scope | undefined;
  /** The innermost state around it that lies in that scope. */
  readonly state: State | undefined;
  /** The name of the innermost field that the language has, and the object that has the field. */
  readonly field: string | undefined;
  readonly owner: ObjectNode | undefined;
}

/** The place of a value in the definition; of a property, the place of its value. */
export function placeOf(document: Document, at: Node | Property): DefinitionPlace {
  const { machine } = document;
  const steps = stepsTo(document.root, at);
  if (steps === undefined) return noPlace;
  const map: DefinitionMap = {
    scopes: new Map(machine.scopes.map((scope) => [scope.node, scope])),
    states: new Map(machine.states.map((state) => [state.node, state])),
  };
  let place: DefinitionPlace = { ...noPlace, schema: machineSchema, scope: machine.scope };
  for (const step of steps) place = stepInto(place, step, map);
  return place;
}

/** The query language in which the place is written, where it is known. */
export function languageAt({ state, scope }: DefinitionPlace, document: Document): QueryLanguage | undefined {
  if (state !== undefined) return state.queryLanguage;
  return scope?.owner === undefined ? document.machine.queryLanguage : undefined;
}

/** The fields that every object of these schemas may have: what is certain while nobody knows which it will be. */
export function schemaInCommon(schemas: readonly Schema[]): Schema {
  const [first = {}, ...others] = schemas;
  const fields = Object.entries(first.properties ?? {}).filter(([name]) =>
    others.every(({ properties = {} }) => Object.hasOwn(properties, name)),
  );
  const names = new Set(fields.map(([name]) => name));
  const required = first.required?.filter((name) => names.has(name)) ?? [];
  return { type: 'object', properties: Object.fromEntries(fields), required };
}

/** The field whose list an entry stands in: `Retry`, `Catch`, `Choices`. */
export function fieldOfHandler(entry: ObjectNode | undefined): string | undefined {
  const list = entry?.parent?.kind === 'array' ? entry.parent.parent : undefined;
  return list?.kind === 'property' ? list.name : undefined;
}

/** A place of which the language says nothing. */
export const noPlace: DefinitionPlace = {
  schema: undefined,
  holds: undefined,
  scope: undefined,
  state: undefined,
  field: undefined,
  owner: undefined,
};

/** The states and scopes by the objects they were read from. */
interface DefinitionMap {
  readonly scopes: ReadonlyMap<Node, Scope>;
  readonly states: ReadonlyMap<Node, State>;
}

/** The keys and items on the way from the root, the outermost first; nothing for what lies beside the definition. */
function stepsTo(root: Node | undefined, at: Node | Property): readonly (Node | Property)[] | undefined {
  const steps: (Node | Property)[] = [];
  let current: Node | Property | undefined = at;
  while (current !== undefined && current !== root) {
    if (current.kind === 'property' || current.parent?.kind === 'array') steps.push(current);
    current = current.parent;
  }
  return current === undefined ? undefined : steps.reverse();
}

function stepInto(place: DefinitionPlace, step: Node | Property, map: DefinitionMap): DefinitionPlace {
  return step.kind === 'property' ? stepIntoProperty(place, step, map) : stepIntoItem(place, step, map);
}

function stepIntoProperty(place: DefinitionPlace, property: Property, map: DefinitionMap): DefinitionPlace {
  const { schema, holds } = place;
  const { name, value, parent: owner } = property;
  if (schema?.holds === 'states') return stateAt(place, map.states.get(value));
  const field = fieldOf(schema, name);
  if (field === undefined) return { ...place, schema: undefined, holds: isPayload(holds) ? holds : undefined };
  return resolve({ ...place, schema: field, holds: field.holds ?? holdsOf(holds), field: name, owner }, value, map);
}

function stepIntoItem(place: DefinitionPlace, item: Node, map: DefinitionMap): DefinitionPlace {
  const schema = place.schema?.items;
  const holds = schema?.holds ?? holdsOf(place.holds);
  return resolve({ ...place, schema, holds }, item, map);
}

/** Inside of a payload everything is payload. */
function holdsOf(outer: Holding | undefined): Holding | undefined {
  return isPayload(outer) ? outer : undefined;
}

function isPayload(holds: Holding | undefined): boolean {
  return holds === 'payload-template' || holds === 'jsonata-template' || holds === 'literal';
}

/** A part of the definition with a schema of its own gets that one. */
function resolve(place: DefinitionPlace, value: Node, map: DefinitionMap): DefinitionPlace {
  switch (place.schema?.holds) {
    case 'branch':
      return { ...place, schema: branchSchema, scope: map.scopes.get(value), state: undefined };
    case 'item-processor':
      return { ...place, schema: itemProcessorSchema, scope: map.scopes.get(value), state: undefined };
    case 'choice-rule':
      return { ...place, schema: ruleSchema(place) };
    default:
      return place;
  }
}

function ruleSchema({ field, state }: DefinitionPlace): Schema {
  if (field !== 'Choices') return choiceRuleSchemas.nested;
  const { topLevel } = choiceRuleSchemas;
  const language = state?.queryLanguage;
  return language === undefined ? schemaInCommon([topLevel.JSONPath, topLevel.JSONata]) : topLevel[language];
}

function stateAt(place: DefinitionPlace, state: State | undefined): DefinitionPlace {
  return { ...place, schema: stateSchemaOf(state), holds: undefined, state, field: undefined, owner: undefined };
}

function stateSchemaOf(state: State | undefined): Schema {
  const types = state?.type === undefined ? stateTypes : [state.type];
  const languages = state?.queryLanguage === undefined ? queryLanguages : [state.queryLanguage];
  const [only, ...others] = types.flatMap((type) => languages.map((language) => stateSchemas[type][language]));
  if (only !== undefined && others.length === 0) return only;
  return schemaInCommon(only === undefined ? [] : [only, ...others]);
}

function fieldOf(schema: Schema | undefined, name: string): Schema | undefined {
  const properties = schema?.properties;
  return properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
}
