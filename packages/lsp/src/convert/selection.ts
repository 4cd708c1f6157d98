import type { Span } from '@stepproof/core';
import type { SelectionRange } from 'vscode-languageserver';
import type { OpenText } from '../open-texts.ts';
import { toRange } from './place.ts';

/** The innermost span with those around it as its parents; where there is none, the place itself. */
export function toSelectionRange(spans: readonly Span[], text: OpenText, offset: number): SelectionRange {
  const innermostLast = spans
    .slice(0, mostSpans)
    .toReversed()
    .map((span) => toRange(text, span));
  const outer = innermostLast.reduce<SelectionRange | undefined>(
    (parent, range) => ({ range, ...(parent !== undefined && { parent }) }),
    undefined,
  );
  return outer ?? { range: toRange(text, { start: offset, end: offset }) };
}

/** Each is one level of the answer, and clients read only so many. */
const mostSpans = 500;
