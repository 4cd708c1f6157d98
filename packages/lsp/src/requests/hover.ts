import { actionHoverAt, type Hover as CoreHover, hoverAt, hoverInFile } from '@stepproof/core';
import type { Hover } from 'vscode-languageserver';
import { toHover } from '../convert/hover.ts';
import { documentAt, type Inquiry, type PlaceParams } from './answer.ts';
import { describedFile } from './described.ts';

export async function hover(inquiry: Inquiry, { position }: PlaceParams): Promise<Hover | null> {
  const { text, client } = inquiry;
  const found = await hoverIn(inquiry, text.offsetAt(position));
  return found === undefined ? null : toHover(found, text, client);
}

async function hoverIn({ text, session, reading }: Inquiry, offset: number): Promise<CoreHover | undefined> {
  const document = documentAt(reading.documents, offset);
  if (document !== undefined) return hoverAt(document, offset);
  const described = await describedFile(text, session);
  if (described !== undefined) return hoverInFile(described, offset);
  return actionHoverAt(
    reading.uses.filter(({ use }) => use.declared?.tree.source.file === text.uri),
    offset,
  );
}
