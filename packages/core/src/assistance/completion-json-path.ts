import { type IntrinsicFunction, intrinsicFunctions, intrinsicSignature } from '../language/intrinsic-functions.ts';
import type { Holding } from '../language/schema.ts';
import type { CompletionSite } from './completion.ts';
import { memberOffers, wholePathOffers } from './completion-paths.ts';
import { beforeLastStep, endOfJsonPath } from './data-path.ts';
import { intrinsicQuotes } from './expression-holding.ts';
import { contextOffers, contextRootDocumentation, nameOffer, stepOffer } from './expression-offers.ts';
import { type ExpressionWord, expressionWordAt } from './expression-word.ts';
import { linkTo, paragraphs } from './field-documentation.ts';
import type { Offer } from './offer.ts';

/** What may be written in a JSONPath or a call of an intrinsic function. */
export function jsonPathOffers(site: CompletionSite, holds: Holding): readonly Offer[] {
  const { typed, following } = site.cursor.spot;
  const word = expressionWordAt(typed, following, intrinsicQuotes);
  if (word === undefined) return [];
  const before = beforeLastStep(typed);
  const holder = before === undefined ? undefined : site.data && endOfJsonPath(site.data, before);
  if (holder !== undefined) return [...memberOffers(site, word, holder.members), ...contextBelow(site, word)];
  if (!['', '(', ','].includes(word.previous)) return [];
  const [root] = word.steps;
  if (root === '$$') return contextBelow(site, word);
  const functions = holds === 'path-or-intrinsic' ? functionOffers(site, word) : [];
  if (root !== undefined) return root === 'States' ? functions : [];
  if (word.start !== '' && !word.start.startsWith('$')) return functions;
  const paths = [...wholePathOffers(site, word), contextRoot(site, word)];
  return word.start === '' ? [...paths, ...functions] : paths;
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
