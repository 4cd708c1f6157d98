import { defineAnalysis } from '../../engine/analysis.ts';
import { type FieldPlace, placesOfField } from '../../language/field-index.ts';
import type { QueryLanguage } from '../../language/schema.ts';
import type { State } from '../../model/state-machine.ts';
import { type ObjectNode, type Property, propertyOf } from '../../syntax/node.ts';
import { type FieldProblem, fieldProblems } from './field-problems.ts';

/** Every field that does not belong where it stands, and where the language has a field of that name, if it has one. */
export const foreignFields = defineAnalysis({
  name: 'foreign-fields',
  needs: { problems: fieldProblems },
  run: (_document, { problems }): readonly ForeignField[] => problems.of('additionalProperties').map(foreignField),
});

export interface ForeignField {
  /**
   * `unknown`: no place of the language has a field of that name. `misplaced`: another place has it. `other-language`: the
   * same place has it in the other query language.
   */
  readonly kind: 'unknown' | 'misplaced' | 'other-language';
  readonly property: Property;
  readonly owner: ObjectNode;
  readonly state: State | undefined;
  /** The fields that may stand in the owner. */
  readonly allowed: readonly string[];
  readonly places: readonly FieldPlace[];
}

function foreignField({ node, schema, state, error }: FieldProblem<'additionalProperties'>): ForeignField {
  const owner = node as ObjectNode;
  const name = error.params.additionalProperty;
  const places = placesOfField(name).map(({ place }) => place);
  return {
    kind: kindOf(places, owner, state),
    property: propertyOf(owner, name) as Property,
    owner,
    state,
    allowed: Object.keys(schemaAt(schema, error.instancePath).properties ?? {}),
    places,
  };
}

function schemaAt(schema: FieldProblem['schema'], pointer: string): FieldProblem['schema'] {
  let current = schema;
  for (const step of pointer.split('/').slice(1)) {
    current = (/^\d+$/.test(step) ? current.items : current.properties?.[step]) ?? current;
  }
  return current;
}

function kindOf(places: readonly FieldPlace[], owner: ObjectNode, state: State | undefined): ForeignField['kind'] {
  if (places.length === 0) return 'unknown';
  return places.some((place) => isSamePlace(place, { owner, state })) ? 'other-language' : 'misplaced';
}

/** Whether the place is the owner's own, but for its query language. Rules inside And, Or and Not are JSONPath only. */
function isSamePlace(place: FieldPlace, { owner, state }: Pick<ForeignField, 'owner' | 'state'>): boolean {
  if (state?.type === undefined || languageOf(place) === state.queryLanguage) return false;
  if (owner === state.node) return place.kind === 'state' && place.type === state.type;
  if (place.kind === 'choice-rule') return nearestField(owner) === 'Choices';
  return (
    place.kind === 'member' &&
    place.of.kind === 'state' &&
    place.of.type === state.type &&
    place.path.at(-1) === nearestField(owner)
  );
}

function languageOf(place: FieldPlace): QueryLanguage | undefined {
  switch (place.kind) {
    case 'state':
    case 'choice-rule':
      return place.queryLanguage;
    case 'member':
      return languageOf(place.of);
    case 'scope':
      return undefined;
  }
}

/** The field whose value, or whose item, the object is. */
function nearestField(object: ObjectNode): string | undefined {
  const { parent } = object;
  if (parent?.kind === 'property') return parent.name;
  return parent?.parent?.kind === 'property' ? parent.parent.name : undefined;
}
