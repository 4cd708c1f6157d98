import type { Hover as CoreHover } from '@stepproof/core';
import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { OpenText } from '../open-texts.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { toRange } from './place.ts';

/** Markdown can be read as it is where it is not drawn. */
export function toHover({ span, markdown }: CoreHover, text: OpenText, client: ClientAbilities): Hover {
  const kind = client.hasMarkdownHovers ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { range: toRange(text, span), contents: { kind, value: markdown } };
}
