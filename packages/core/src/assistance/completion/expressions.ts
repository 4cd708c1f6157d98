import { languageAt } from '../cursor/definition-place.ts';
import { holdsJsonata, readsPath, textHolding } from '../cursor/expression-holding.ts';
import type { CompletionSite } from './completion.ts';
import { jsonPathOffers } from './json-path.ts';
import { jsonataOffers } from './jsonata.ts';
import { type Offer, writtenValue } from './offer.ts';
import { resultPathOffers } from './result-path.ts';
import { expressionToFill } from './skeleton.ts';

/** What may be written inside of an expression, or begin one. */
export function expressionOffers(site: CompletionSite): readonly Offer[] {
  const { cursor, place } = site;
  const holds = textHolding(place, cursor.node);
  if (holds === undefined) return [];
  if (holds === 'result-path') return resultPathOffers(site);
  if (!holdsJsonata(holds)) return readsPath(holds) ? jsonPathOffers(site, holds) : [];
  if (languageAt(place, cursor.document) === 'JSONPath') return [];
  const { typed, following } = cursor.spot;
  if (typed.startsWith('{%')) return jsonataOffers(site);
  return typed.trim() === '' && following.trim() === '' ? [newExpression(site)] : [];
}

function newExpression({ cursor }: CompletionSite): Offer {
  return {
    label: '{% … %}',
    kind: 'snippet',
    detail: 'a JSONata expression',
    written: writtenValue(cursor, expressionToFill('')),
  };
}
