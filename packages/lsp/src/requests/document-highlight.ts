import { type NameUse, usesAt } from '@stepproof/core';
import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { toRange } from '../convert/place.ts';
import type { PlaceInquiry } from './answer.ts';

export function documentHighlight({ document, offset, text }: PlaceInquiry): DocumentHighlight[] {
  return usesAt(document, offset)
    .filter(({ location }) => location.file === text.uri)
    .map(({ location, role }) => ({ range: toRange(text, location.span), kind: highlightKinds[role] }));
}

const highlightKinds: Readonly<Record<NameUse['role'], DocumentHighlightKind>> = {
  declaration: DocumentHighlightKind.Write,
  write: DocumentHighlightKind.Write,
  read: DocumentHighlightKind.Read,
};
