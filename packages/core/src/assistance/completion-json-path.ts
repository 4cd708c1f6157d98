import { type IntrinsicFunction, intrinsicFunctions, intrinsicSignature } from '../language/intrinsic-functions.ts';
import type { Holding } from '../language/schema.ts';
import type { CompletionSite } from './completion.ts';
import { pathResultOffers } from './completion-results.ts';
import { intrinsicQuotes } from './expression-holding.ts';
import { contextOffers, contextRootDocumentation, nameOffer, stepOffer, variableOffers } from './expression-offers.ts';
import { type ExpressionWord, expressionWordAt } from './expression-word.ts';
import { linkTo, paragraphs } from './field-documentation.ts';
import type { Offer } from './offer.ts';

/** What may be written in a JSONPath or a call of an intrinsic function. What the data holds is not guessed, but for the results of calls. */
export function jsonPathOffers(site: CompletionSite, holds: Holding): readonly Offer[] {
  const { typed, following } = site.cursor.spot;
  const word = expressionWordAt(typed, following, intrinsicQuotes);
  if (word === undefined) return [];
  const members = pathResultOffers(site, word, typed);
  if (members.length > 0) return members;
  if (!['', '(', ','].includes(word.previous)) return [];
  const [root, ...path] = word.steps;
  if (root === '$$') return contextOffers(site, word, path);
  const functions = holds === 'path-or-intrinsic' ? functionOffers(site, word) : [];
  if (root !== undefined) return root === 'States' ? functions : [];
  const roots = [...variableOffers(site, word), contextRoot(site, word)];
  if (word.start === '') return [...functions, ...roots];
  return word.start.startsWith('$') ? roots : functions;
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
