import type { Document } from '../../engine/document.ts';
import { predefinedError } from '../../language/error-names.ts';
import type { Schema, StateType } from '../../language/schema.ts';
import { stateSchemas } from '../../language/state-schemas.ts';
import type { State } from '../../model/state-machine.ts';
import { isUnknown, type Node, type Property, type StringNode, spanOf } from '../../syntax/node.ts';
import type { Span } from '../../text/span.ts';
import { type DefinitionPlace, languageAt, placeOf } from '../cursor/definition-place.ts';
import { nodeAt } from '../cursor/node-at.ts';
import { factsOf } from '../document-facts.ts';
import { callErrorHover, isResource, parameterHover, parameterValueHover, resourceHover } from './calls.ts';
import { errorDocumentation } from './error-documentation.ts';
import { hoverInExpression } from './expressions.ts';
import { fieldDocumentation, paragraphs } from './field-documentation.ts';
import { timetableOf } from './retry-words.ts';
import { stateHover } from './states.ts';
import { substitutionHover } from './substitutions.ts';

/** What is to be said about a stretch of the file. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What the language or the definition says of what stands at an offset of the file; nothing about placeholders. */
export async function hoverAt(document: Document, offset: number): Promise<Hover | undefined> {
  const node = nodeAt(document.root, offset);
  if (node?.kind === 'property') return hoverOnKey(document, node);
  if (node === undefined || node.kind === 'object' || node.kind === 'array') return undefined;
  return (
    substitutionHover(document, factsOf(document), offset) ??
    (isUnknown(node) ? undefined : hoverOnValue(document, node, offset))
  );
}

async function hoverOnKey(document: Document, property: Property): Promise<Hover | undefined> {
  const holder = placeOf(document, property.parent);
  if (holder.schema?.holds === 'states') return hoverOnState(document, placeOf(document, property).state, property);
  const { properties = {}, required = [] } = holder.schema ?? {};
  const { name } = property;
  const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (schema === undefined) return parameterHover(document, holder, property);
  const title = `**${name}**${required.includes(name) ? ' (required)' : ''}`;
  const timetable = timetableOf(property.parent, holder.state);
  return { span: spanOf(property), markdown: paragraphs(title, timetable, fieldDocumentation(schema)) };
}

async function hoverOnState(
  document: Document,
  state: State | undefined,
  at: Node | Property,
): Promise<Hover | undefined> {
  if (state === undefined) return undefined;
  return { span: spanOf(at), markdown: await stateHover(document, factsOf(document), state) };
}

async function hoverOnValue(document: Document, node: Node, offset: number): Promise<Hover | undefined> {
  const place = placeOf(document, node);
  const { schema, scope, field } = place;
  if (node.kind !== 'string') return schema === undefined ? undefined : valueHover(node, schema);
  if (schema?.holds === 'state-name') return hoverOnState(document, scope?.states.get(node.value), node);
  if (schema?.holds === 'error-name') return errorHover(node) ?? callErrorHover(document, place, node);
  if (isResource(place)) return resourceHover(document, node);
  if (field === 'Type' && schema?.enum?.includes(node.value)) return typeHover(document, node, place);
  const inside = await hoverInExpression({ document, facts: factsOf(document), place, node }, offset);
  if (inside !== undefined) return inside;
  return schema === undefined ? parameterValueHover(document, place, node) : valueHover(node, schema);
}

/** A value of a list is explained where its field is. */
function valueHover(node: Node, schema: Schema): Hover | undefined {
  if (!('value' in node) || schema.enum?.includes(node.value) !== true) return undefined;
  return { span: spanOf(node), markdown: paragraphs(`\`${node.value}\``, fieldDocumentation(schema)) };
}

function errorHover(node: StringNode): Hover | undefined {
  const error = predefinedError(node.value);
  if (error === undefined) return undefined;
  return { span: spanOf(node), markdown: paragraphs(`**${node.value}**`, errorDocumentation(error)) };
}

function typeHover(document: Document, node: StringNode, place: DefinitionPlace): Hover {
  const schema = stateSchemas[node.value as StateType][languageAt(place, document) ?? 'JSONPath'];
  const { description, page } = schema;
  const about = fieldDocumentation({ ...(description && { description }), ...(page && { page }) });
  return { span: spanOf(node), markdown: paragraphs(`**${node.value}** state`, about) };
}
