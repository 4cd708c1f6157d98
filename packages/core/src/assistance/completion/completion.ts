import type { Document } from '../../engine/document.ts';
import type { FactStore } from '../../engine/fact-store.ts';
import type { Span } from '../../text/span.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import { type Cursor, cursorAt } from '../cursor/cursor.ts';
import { type DefinitionPlace, placeOf } from '../cursor/definition-place.ts';
import { mayReadData, readsPath } from '../cursor/expression-holding.ts';
import { dataAt } from '../data/data-at.ts';
import type { DataAt } from '../data/data-part.ts';
import { factsOf } from '../document-facts.ts';
import { bounded } from './bound.ts';
import { expressionOffers } from './expressions.ts';
import { fieldOffers } from './fields.ts';
import { newStateOffers } from './new-states.ts';
import { completionOf, type Offer } from './offer.ts';
import { parameterOffers, parameterValueOffers } from './parameters.ts';
import { begunPlaceholderOffers } from './substitutions.ts';
import { commentCompletions, commentFieldOffers } from './suppressions.ts';
import { valueOffers } from './values.ts';

/** Something that may be written at a place. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** One line beside the label: a type, "required", the scope of a name. */
  readonly detail: string | undefined;
  /** Markdown. */
  readonly documentation: string | undefined;
  /** What is replaced, in the file; contains the offset; on one line. */
  readonly span: Span;
  /**
   * Written as the place needs: quoted in JSON, quoted in YAML where needed. Later lines begin with the blanks that they
   * need, so that clients take the text as it is.
   */
  readonly text: string;
  /** The same with tab stops in the syntax of LSP, for clients that take them; nothing when there is nothing to fill in. */
  readonly snippet: string | undefined;
  /** What is changed elsewhere along with it: the comma that is missing behind the value before. */
  readonly edits: readonly TextEdit[];
  readonly isDeprecated: boolean;
}

export type CompletionKind =
  | 'field'
  | 'state-type'
  | 'state'
  | 'value'
  | 'error'
  | 'operator'
  | 'function'
  | 'variable'
  | 'member'
  /** What AWS publishes of calls: what a `Resource` may name, the parameters, their values, members of results. */
  | 'call'
  | 'parameter'
  | 'parameter-value'
  | 'result'
  | 'snippet';

/** What may be written at an offset of the file, best first. */
export async function completionsAt(document: Document, offset: number): Promise<readonly Completion[]> {
  const cursor = cursorAt(document, offset);
  if (cursor === undefined) return commentCompletions(document, offset) ?? [];
  return completionsOf(cursor, await offersAt(cursor), offset);
}

/** Offers as they are written at the offset. */
export function completionsOf(cursor: Cursor, offers: readonly Offer[], offset: number): readonly Completion[] {
  const chosen = bounded(offers, cursor.spot.typed, ({ label }) => label);
  const completions = chosen.flatMap((offer) => completionOf(cursor, offer) ?? []);
  // Within an escape of a text in a template, or before its indentation, nothing can be written.
  return completions.filter(({ span }) => span.start <= offset && offset <= span.end);
}

async function offersAt(cursor: Cursor): Promise<readonly Offer[]> {
  const { node, document } = cursor;
  const facts = factsOf(document);
  if (node.kind !== 'property') return offersForValue(await siteOf(cursor, facts, placeOf(document, node)));
  const site = await siteOf(cursor, facts, placeOf(document, node.parent));
  const { place } = site;
  if (place.schema?.holds === 'states') return newStateOffers(site);
  if (place.schema?.properties !== undefined) return fieldOffers(site);
  const parameters = parameterOffers(site);
  // In YAML a word is a key only once its colon is written.
  const { style, colon } = cursor.spot;
  const mayBeValue = style === 'yaml-block' && colon === 'missing' && node.parent.properties.length === 1;
  return mayBeValue ? [...parameters, ...offersForValue(site)] : parameters;
}

/** A place where something is written, and what is known there. */
export interface CompletionSite {
  readonly cursor: Cursor;
  readonly facts: FactStore;
  readonly place: DefinitionPlace;
  /** Where an expression may be written, the data that it may read, as far as that is known. */
  readonly data: DataAt | undefined;
}

/** Data is followed through the machine only for places that may read it. */
async function siteOf(cursor: Cursor, facts: FactStore, place: DefinitionPlace): Promise<CompletionSite> {
  const { document, node, spot } = cursor;
  const isAsked = mayReadData(place, node, spot.typed);
  return { cursor, facts, place, data: isAsked ? await dataAt({ document, facts, place, node }) : undefined };
}

function offersForValue(site: CompletionSite): readonly Offer[] {
  const begun = begunPlaceholderOffers(site);
  if (begun.length > 0) return begun;
  const values = [...valueOffers(site), ...parameterValueOffers(site), ...commentFieldOffers(site)];
  const expressions = expressionOffers(site);
  const { holds } = site.place;
  // A condition that is always true is the last thing that one asks for, and the usual path is among all others.
  const isPath = holds !== undefined && (readsPath(holds) || holds === 'result-path');
  if (site.place.field !== 'Condition' && !isPath) return [...values, ...expressions];
  if (isPath && site.cursor.spot.typed !== '') return expressions;
  const labels = new Set(expressions.map(({ label }) => label));
  return [...expressions, ...values.filter(({ label }) => !labels.has(label))];
}
