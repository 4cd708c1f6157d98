import { type IntrinsicFunction, intrinsicFunctions, intrinsicSignature } from '../../language/intrinsic-functions.ts';
import type { Holding } from '../../language/schema.ts';
import { intrinsicQuotes } from '../cursor/expression-holding.ts';
import { type ExpressionWord, expressionWordAt } from '../cursor/expression-word.ts';
import { type DataMember, unknownPart } from '../data/data-part.ts';
import { beforeLastStep, endOfJsonPath } from '../data/data-path.ts';
import { linkTo, paragraphs } from '../hover/field-documentation.ts';
import type { CompletionSite } from './completion.ts';
import { contextOffers, contextRootDocumentation, nameOffer, stepOffer } from './expression-offers.ts';
import type { Offer } from './offer.ts';
import { pathNeighboursOf } from './path-neighbours.ts';
import { memberOffers, wholePathOffers } from './paths.ts';

/** What may be written in a JSONPath or a call of an intrinsic function. */
export function jsonPathOffers(site: CompletionSite, holds: Holding): readonly Offer[] {
  const { typed, following } = site.cursor.spot;
  const word = expressionWordAt(typed, following, intrinsicQuotes);
  if (word === undefined) return [];
  const before = beforeLastStep(typed);
  const members = before === undefined ? noMembers : membersBelow(site, before);
  if (members.size > 0) return [...memberOffers(site, word, members), ...contextBelow(site, word)];
  if (!['', '(', ','].includes(word.previous)) return [];
  const [root] = word.steps;
  if (root === '$$') return contextBelow(site, word);
  const functions = holds === 'path-or-intrinsic' ? functionOffers(site, word) : [];
  if (root !== undefined) return root === 'States' ? functions : [];
  if (word.start !== '' && !word.start.startsWith('$')) return functions;
  const paths = [...wholePathOffers(site, word), contextRoot(site, word)];
  return word.start === '' ? [...paths, ...functions] : paths;
}

const noMembers: ReadonlyMap<string, DataMember> = new Map();

/** What is known of the members that a path has led to, and what other paths of the definition go on with, of which nothing else may be known. */
function membersBelow(site: CompletionSite, before: string): ReadonlyMap<string, DataMember> {
  const members = new Map(site.data && endOfJsonPath(site.data, before)?.members);
  const path = /(?<![\w$.[\]-])\$[\w$.[\]-]*$/.exec(before)?.[0];
  // All that any state reads would be too much.
  if (path === undefined || path === '$' || path.startsWith('$$')) return members;
  const beginning = `${path}.`;
  for (const other of pathNeighboursOf(site).nearness.keys()) {
    const name = other.startsWith(beginning) ? /^[\w-]+/.exec(other.slice(beginning.length))?.[0] : undefined;
    if (name !== undefined && !members.has(name))
      members.set(name, { part: unknownPart, standing: 'read', documentation: undefined });
  }
  return members;
}

function contextBelow(site: CompletionSite, word: ExpressionWord): readonly Offer[] {
  const [root, ...path] = word.steps;
  return root === '$$' ? contextOffers(site, word, path) : [];
}

function contextRoot(site: CompletionSite, word: ExpressionWord): Offer {
  const documentation = contextRootDocumentation;
  return stepOffer(site, word, {
    label: '$$',
    kind: 'member',
    detail: 'the context object',
    documentation,
    text: '$$',
  });
}

function functionOffers(site: CompletionSite, word: ExpressionWord): readonly Offer[] {
  return [...intrinsicFunctions.values()].map((entry) =>
    nameOffer(site, word, {
      label: entry.name,
      kind: 'function',
      detail: intrinsicSignature(entry),
      documentation: intrinsicDocumentation(entry),
      text: entry.name,
      call: entry.parameters.length === 0 ? 'without arguments' : 'with arguments',
    }),
  );
}

/** What an intrinsic function does, in Markdown. */
export function intrinsicDocumentation(entry: IntrinsicFunction): string {
  const { description, returns, page } = entry;
  return paragraphs(`\`${intrinsicSignature(entry)}\` → ${returns}`, description, linkTo(page));
}
