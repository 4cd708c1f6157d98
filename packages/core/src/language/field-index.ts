import { choiceRuleSchemas } from './fields/choice-rule.ts';
import { branchSchema, itemProcessorSchema, machineSchema } from './machine.ts';
import type { QueryLanguage, Schema, StateType } from './schema.ts';
import { queryLanguages, stateTypes } from './schema.ts';
import { stateSchemas } from './state-schemas.ts';

/** A kind of object that has fields of its own. */
export type FieldPlace =
  | { readonly kind: 'scope'; readonly scope: 'machine' | 'branch' | 'item-processor' }
  | { readonly kind: 'state'; readonly type: StateType; readonly queryLanguage: QueryLanguage }
  | { readonly kind: 'choice-rule'; readonly level: 'top-level' | 'nested'; readonly queryLanguage: QueryLanguage }
  | FieldMember;

/** An object inside a field of a state or scope, such as the `ReaderConfig` in `ItemReader`, or an entry of `Retry`. */
export interface FieldMember {
  readonly kind: 'member';
  /** The names of the fields from the state or scope to the object. */
  readonly path: readonly string[];
  readonly of: Exclude<FieldPlace, FieldMember>;
}

/** A place that knows a field, and the schema the field has there. */
export interface KnownField {
  readonly place: FieldPlace;
  readonly schema: Schema;
}

/** Where the language has a field of that name, in the order of the schemas; nothing when no place knows it. */
export function placesOfField(name: string): readonly KnownField[] {
  return fieldIndex().get(name) ?? [];
}

/** The schema and place of every object of the language that has fields. */
export function placedSchemas(): readonly PlacedSchema[] {
  const outermost = [...scopes(), ...states(), ...choiceRules()];
  return outermost.flatMap((placed) => [placed, ...membersOf(placed)]);
}

export interface PlacedSchema {
  readonly place: FieldPlace;
  readonly schema: Schema;
}

type FieldIndex = ReadonlyMap<string, readonly KnownField[]>;

let computedIndex: FieldIndex | undefined;

/** Made when it is first asked for: only unknown fields and completion need it. */
function fieldIndex(): FieldIndex {
  computedIndex ??= indexFields();
  return computedIndex;
}

function indexFields(): FieldIndex {
  const index = new Map<string, KnownField[]>();
  for (const { place, schema } of placedSchemas()) {
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      const known = index.get(name);
      if (known === undefined) index.set(name, [{ place, schema: field }]);
      else known.push({ place, schema: field });
    }
  }
  return index;
}

interface OutermostSchema extends PlacedSchema {
  readonly place: Exclude<FieldPlace, FieldMember>;
}

function scopes(): readonly OutermostSchema[] {
  return [
    { place: { kind: 'scope', scope: 'machine' }, schema: machineSchema },
    { place: { kind: 'scope', scope: 'branch' }, schema: branchSchema },
    { place: { kind: 'scope', scope: 'item-processor' }, schema: itemProcessorSchema },
  ];
}

function states(): readonly OutermostSchema[] {
  return stateTypes.flatMap((type) =>
    queryLanguages.map((queryLanguage): OutermostSchema => {
      return { place: { kind: 'state', type, queryLanguage }, schema: stateSchemas[type][queryLanguage] };
    }),
  );
}

function choiceRules(): readonly OutermostSchema[] {
  const { topLevel, nested } = choiceRuleSchemas;
  return [
    { place: { kind: 'choice-rule', level: 'top-level', queryLanguage: 'JSONPath' }, schema: topLevel.JSONPath },
    { place: { kind: 'choice-rule', level: 'top-level', queryLanguage: 'JSONata' }, schema: topLevel.JSONata },
    { place: { kind: 'choice-rule', level: 'nested', queryLanguage: 'JSONPath' }, schema: nested },
  ];
}

function membersOf({ place, schema }: OutermostSchema): readonly PlacedSchema[] {
  const found: PlacedSchema[] = [];
  const open: { readonly path: readonly string[]; readonly schema: Schema }[] = [{ path: [], schema }];
  for (let holder = open.pop(); holder !== undefined; holder = open.pop()) {
    for (const [name, field] of Object.entries(holder.schema.properties ?? {})) {
      const object = field.properties === undefined ? field.items : field;
      if (object?.properties === undefined) continue;
      const path = [...holder.path, name];
      found.push({ place: { kind: 'member', path, of: place }, schema: object });
      open.push({ path, schema: object });
    }
  }
  return found;
}
