import { comparisonOperators } from '../../language/fields/comparison-operators.ts';
import { distributedFields } from '../../language/fields/map.ts';
import type { Schema } from '../../language/schema.ts';
import type { ObjectNode } from '../../syntax/node.ts';
import type { DefinitionPlace } from '../cursor/definition-place.ts';
import { fieldDocumentation, typeOf } from '../hover/field-documentation.ts';
import type { CompletionSite } from './completion.ts';
import { fieldSkeleton } from './field-skeletons.ts';
import { type Offer, writtenField } from './offer.ts';

/** The fields that may still stand in the object at the cursor: those that it needs first, and deprecated ones last. */
export function fieldOffers(site: CompletionSite): readonly Offer[] {
  const { cursor, place } = site;
  const { node, spot } = cursor;
  const { schema = {} } = place;
  const object = node.parent;
  if (object?.kind !== 'object') return [];
  const { properties = {} } = schema;
  const present = presentIn(object, node);
  const groups = groupsOf(schema);
  const isBoundToJsonata = place.state !== undefined && cursor.document.machine.queryLanguage === 'JSONata';
  const surroundings = { present, groups, place, isBoundToJsonata };
  const free = Object.keys(properties).filter((name) => mayStand(name, surroundings));
  const counts = countsBeside(object, site);
  const ranked = free.map((name) => {
    const field = properties[name] ?? {};
    const fit = spot.colon === 'missing' ? 0 : fitOf(field, node);
    return { name, schema: field, fit, count: counts.get(name) ?? 0, ...standingOf(name, { schema, present, groups }) };
  });
  ranked.sort((one, other) => {
    const byNeed = one.fit - other.fit || one.rank - other.rank || one.position - other.position;
    return byNeed || other.count - one.count;
  });
  return ranked.map((field) => fieldOffer(site, field));
}

/** How often each field stands in objects of the same kind: in the states of the same type, or in the other entries of a list. */
function countsBeside(object: ObjectNode, { cursor, place: { state } }: CompletionSite): ReadonlyMap<string, number> {
  const isState = object === state?.node;
  const items = object.parent?.kind === 'array' ? object.parent.items : [];
  const alike = isState
    ? (cursor.document.machine.statesByType.get(state.type ?? 'Pass') ?? []).map(({ node }) => node)
    : items;
  const counts = new Map<string, number>();
  for (const other of alike) {
    if (other.kind !== 'object' || other === object) continue;
    for (const { name } of other.properties) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** How well the field takes the value that stands behind the colon already: the smaller, the better. A scalar is mostly of a field that asks for one. */
function fitOf({ type }: Schema, node: CompletionSite['cursor']['node']): 0 | 1 | 2 {
  if (node.kind !== 'property' || node.value.kind === 'opaque') return 0;
  const { kind } = node.value;
  if (type === undefined) return kind === 'object' || kind === 'array' ? 0 : 1;
  return [type].flat().some((each) => each === kind || (each === 'integer' && kind === 'number')) ? 0 : 2;
}

/** The names that stand in the object beside the one at the cursor. */
function presentIn({ properties }: ObjectNode, own: CompletionSite['cursor']['node']): ReadonlySet<string> {
  return new Set(properties.filter((property) => property !== own).map(({ name }) => name));
}

interface Group {
  readonly names: readonly string[];
  readonly kind: 'one' | 'one or none' | 'some';
}

function groupsOf({ exactlyOneOf = [], atMostOneOf = [], atLeastOneOf = [] }: Schema): readonly Group[] {
  return [
    ...exactlyOneOf.map((names) => ({ names, kind: 'one' as const })),
    ...atMostOneOf.map((names) => ({ names, kind: 'one or none' as const })),
    ...atLeastOneOf.map((names) => ({ names, kind: 'some' as const })),
  ];
}

interface FieldSurroundings extends Presence {
  readonly place: DefinitionPlace;
  /** Whether the object lies in a state of a JSONata machine, which has no other choice. */
  readonly isBoundToJsonata: boolean;
}

interface Presence {
  readonly present: ReadonlySet<string>;
  readonly groups: readonly Group[];
}

function mayStand(name: string, { present, groups, place, isBoundToJsonata }: FieldSurroundings): boolean {
  if (present.has(name) || isForDistributedOnly(name, place)) return false;
  if (name === 'QueryLanguage' && isBoundToJsonata) return false;
  return groups.every(({ names, kind }) => kind === 'some' || !names.includes(name) || !holdsAny(present, names));
}

function holdsAny(present: ReadonlySet<string>, names: readonly string[]): boolean {
  return names.some((name) => present.has(name));
}

/** Once a Map is known to run inline, its fields for the distributed mode have no place in it. */
function isForDistributedOnly(name: string, { state, field }: DefinitionPlace): boolean {
  if (state?.type !== 'Map' || field !== undefined || state.mode !== 'INLINE') return false;
  return state.processor !== undefined && distributedFields.has(name);
}

/**
 * The smaller, the earlier: needed; one of a group that is needed; needed to go on; optional; what every state has;
 * deprecated.
 */
type Rank = 0 | 1 | 2 | 3 | 4 | 5;

interface Standing {
  readonly rank: Rank;
  /** Its place within the group that is needed, whose first names say most. */
  readonly position: number;
}

function standingOf(name: string, presence: Presence & { readonly schema: Schema }): Standing {
  const { schema } = presence;
  if (schema.properties?.[name]?.deprecated !== undefined) return { rank: 5, position: 0 };
  if (schema.required?.includes(name)) return { rank: name === 'Next' ? 2 : 0, position: 0 };
  const wanted = wantedNames(presence).indexOf(name);
  if (wanted !== -1) return { rank: 1, position: wanted };
  return { rank: commonFields.has(name) ? 4 : 3, position: 0 };
}

/** The names of the groups of which one is still needed. */
function wantedNames({ present, groups }: Presence): readonly string[] {
  return groups.flatMap(({ names, kind }) => (kind !== 'one or none' && !holdsAny(present, names) ? names : []));
}

const commonFields: ReadonlySet<string> = new Set(['Comment', 'QueryLanguage', 'Version']);

interface RankedField {
  readonly name: string;
  readonly schema: Schema;
  readonly rank: Rank;
}

function fieldOffer({ cursor, place }: CompletionSite, { name, schema, rank }: RankedField): Offer {
  const detail = [rank === 0 || rank === 2 ? 'required' : undefined, typeOf(schema)]
    .filter((part) => part !== undefined)
    .join(', ');
  return {
    label: name,
    kind: comparisonOperators.has(name) ? 'operator' : 'field',
    detail: detail === '' ? undefined : detail,
    documentation: fieldDocumentation(schema),
    written: writtenField(cursor, name, fieldSkeleton({ name, schema, place, document: cursor.document })),
    isDeprecated: schema.deprecated !== undefined,
  };
}
