import type { Schema, StateType } from '../../language/schema.ts';
import { stateSchemas } from '../../language/state-schemas.ts';
import type { Node, Property } from '../../syntax/node.ts';
import { languageAt } from '../cursor/definition-place.ts';
import { fieldDocumentation, typeOf } from '../hover/field-documentation.ts';
import type { CompletionSite } from './completion.ts';
import { errorOffers } from './errors.ts';
import { fieldSkeleton } from './field-skeletons.ts';
import { type Offer, writtenValue } from './offer.ts';
import { resourceOffers } from './resources.ts';
import { fixedBare, fixedText, type Skeleton } from './skeleton.ts';
import { stateNameOffers } from './state-names.ts';

/** Whole values that a field takes. */
export function valueOffers(site: CompletionSite): readonly Offer[] {
  const { schema } = site.place;
  if (schema === undefined || site.cursor.spot.typed.startsWith('{%')) return [];
  switch (schema.holds) {
    case 'state-name':
      return stateNameOffers(site);
    case 'error-name':
      return errorOffers(site);
    case 'resource':
      return resourceOffers(site);
    default:
      return [...listedOffers(site, schema), ...wholeOffers(site, schema)];
  }
}

/** What the schema lists: all values, or examples, or the default. */
function listedOffers(site: CompletionSite, schema: Schema): readonly Offer[] {
  if (site.place.field === 'Type' && schema.enum !== undefined) return typeOffers(site, schema);
  const values = allowedValues(site, schema) ?? [...new Set([...(schema.examples ?? []), ...usualValue(schema)])];
  return values.filter(isPlain).map((value) => valueOffer(site, schema, value));
}

/** Every value that the field takes, where they can be told. */
function allowedValues({ cursor, place }: CompletionSite, schema: Schema): readonly unknown[] | undefined {
  if (schema.const !== undefined) return [schema.const];
  if (schema.type !== undefined && [schema.type].flat().includes('boolean')) return [true, false];
  if (place.field !== 'QueryLanguage') return schema.enum;
  // A state of a JSONata machine cannot go back to JSONPath.
  const isBound = place.state !== undefined && cursor.document.machine.queryLanguage === 'JSONata';
  return isBound ? ['JSONata'] : schema.enum;
}

/** A default that says "no limit" is not worth writing. */
function usualValue({ default: usual, maximum }: Schema): readonly unknown[] {
  return usual === undefined || usual === maximum ? [] : [usual];
}

type PlainValue = string | number | boolean | null;

function isPlain(value: unknown): value is PlainValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function valueOffer({ cursor }: CompletionSite, schema: Schema, value: PlainValue): Offer {
  const skeleton = typeof value === 'string' ? fixedText(value) : fixedBare(value);
  return {
    label: String(value),
    kind: 'value',
    detail: value === schema.default ? 'default' : undefined,
    documentation: fieldDocumentation(schema),
    written: writtenValue(cursor, skeleton),
  };
}

function typeOffers({ cursor, place }: CompletionSite, { enum: types = [] }: Schema): readonly Offer[] {
  const language = languageAt(place, cursor.document) ?? 'JSONPath';
  return types.map((type) => ({
    label: String(type),
    kind: 'state-type',
    documentation: fieldDocumentation(stateSchemas[type as StateType][language]),
    written: writtenValue(cursor, fixedText(String(type))),
  }));
}

/** An object or a list with what it needs, where nothing is written yet. */
function wholeOffers({ cursor, place }: CompletionSite, schema: Schema): readonly Offer[] {
  const { spot, document, node } = cursor;
  if (spot.typed !== '' || spot.quote !== undefined) return [];
  const holder = { ...place, field: undefined };
  const value = fieldSkeleton({ name: place.field ?? '', schema, place: holder, document });
  const skeleton = value.kind === 'array' && isItem(node) ? value.items[0] : value;
  const label = skeleton && wholeLabels[skeleton.kind];
  if (skeleton === undefined || label === undefined) return [];
  const written = writtenValue(cursor, skeleton);
  return [{ label, kind: 'snippet', detail: typeOf(schema), documentation: fieldDocumentation(schema), written }];
}

/** Whether an item of a list is written; in YAML it is the key of one until more is known. */
function isItem(node: Node | Property): boolean {
  const value = node.kind === 'property' ? node.parent : node;
  return value.parent?.kind === 'array';
}

const wholeLabels: Readonly<Partial<Record<Skeleton['kind'], string>>> = { object: '{ … }', array: '[ … ]' };
