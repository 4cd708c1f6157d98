import { type Span, semanticTokensOf } from '@stepproof/core';
import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { toSpan } from '../convert/place.ts';
import { tokenEdits, toTokenData } from '../convert/semantic-tokens.ts';
import type { OpenTexts } from '../open-texts.ts';
import { resultIdOf } from '../result-id.ts';
import type { Inquiry } from './answer.ts';

/** The tokens that clients were told of open texts, so that later only what has changed has to be told. */
export class ToldTokens {
  readonly #told = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();

  full(inquiry: Inquiry): SemanticTokens & { readonly resultId: string } {
    const { text, session } = inquiry;
    const data = dataOf(inquiry, wholeOf(inquiry));
    const resultId = resultIdOf(data);
    this.#forgetClosed(session.texts);
    this.#told.set(text.uri, { resultId, data });
    return { resultId, data };
  }

  delta(inquiry: Inquiry, { previousResultId }: SemanticTokensDeltaParams): SemanticTokens | SemanticTokensDelta {
    const before = this.#told.get(inquiry.text.uri);
    const full = this.full(inquiry);
    if (before?.resultId !== previousResultId) return full;
    return { resultId: full.resultId, edits: tokenEdits(before.data, full.data) };
  }

  #forgetClosed(texts: OpenTexts): void {
    for (const uri of this.#told.keys()) if (texts.get(uri) === undefined) this.#told.delete(uri);
  }
}

export function semanticTokensRange(inquiry: Inquiry, { range }: SemanticTokensRangeParams): SemanticTokens {
  return { data: dataOf(inquiry, toSpan(inquiry.text, range)) };
}

function wholeOf({ text }: Inquiry): Span {
  return { start: 0, end: text.getText().length };
}

function dataOf({ reading, text, client: { tokens } }: Inquiry, part: Span): number[] {
  if (tokens === undefined) return [];
  const found = reading.documents.flatMap((document) => semanticTokensOf(document, part));
  return toTokenData(
    found.sort((one, other) => one.span.start - other.span.start),
    text,
    tokens,
  );
}
