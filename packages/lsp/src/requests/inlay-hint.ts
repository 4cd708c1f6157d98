import { inlayHintsOf } from '@stepproof/core';
import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { toInlayHint } from '../convert/inlay-hint.ts';
import { toSpan } from '../convert/place.ts';
import type { Inquiry } from './answer.ts';

/** Of a definition that several templates use, the first of them says what stands for placeholders. */
export function inlayHint({ reading, text }: Inquiry, { range }: InlayHintParams): InlayHint[] {
  const span = toSpan(text, range);
  return reading.documents.flatMap((document) => inlayHintsOf(document, span).map((hint) => toInlayHint(hint, text)));
}
