import { hoverAt } from '@stepproof/core';
import type { Hover } from 'vscode-languageserver';
import { toHover } from '../convert/hover.ts';
import type { PlaceInquiry } from './answer.ts';

export async function hover({ document, offset, text, client }: PlaceInquiry): Promise<Hover | null> {
  const found = await hoverAt(document, offset);
  return found === undefined ? null : toHover(found, text, client);
}
