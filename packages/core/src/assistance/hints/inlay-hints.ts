import type { Document } from '../../engine/document.ts';
import { isFallible } from '../../model/state-machine.ts';
import { spanOf } from '../../syntax/node.ts';
import type { Span } from '../../text/span.ts';
import { factsOf } from '../document-facts.ts';
import { retryWords } from '../hover/retry-words.ts';
import { substitutionHints } from './substitution-hints.ts';
import { timeoutHints } from './timeout-hints.ts';

/** What is not written and holds all the same, to be shown behind what is written. */
export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  /** A sentence about where it comes from. */
  readonly tooltip: string;
}

/**
 * What follows from what is written in a part of the file: when Retriers retry, what the template puts in the place of
 * placeholders, and the timeouts of what has none. In the order of the text.
 */
export function inlayHintsOf(document: Document, { start, end }: Span): readonly InlayHint[] {
  const facts = factsOf(document);
  const hints = [...retryHints(document), ...timeoutHints(document, facts), ...substitutionHints(facts)];
  // An alias makes one text be read in several places.
  const byOffset = new Map(hints.map((hint) => [`${hint.offset} ${hint.label}`, hint]));
  return [...byOffset.values()]
    .filter(({ offset }) => start <= offset && offset <= end)
    .sort((one, other) => one.offset - other.offset);
}

function retryHints({ machine }: Document): readonly InlayHint[] {
  const retriers = machine.states.filter(isFallible).flatMap((state) => state.retriers);
  return retriers.flatMap((retrier) => {
    const { property } = retrier.errors;
    const label = retryWords(retrier);
    if (label === undefined || property === undefined) return [];
    const tooltip =
      'From `IntervalSeconds` (1), `MaxAttempts` (3), `BackoffRate` (2), `MaxDelaySeconds` and `JitterStrategy`.';
    return [{ offset: spanOf(property.value).end, label, tooltip }];
  });
}
