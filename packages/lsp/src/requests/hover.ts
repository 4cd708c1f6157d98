import { hoverAt } from '@stepproof/core';
import type { Hover } from 'vscode-languageserver';
import { toHover } from '../convert/hover.ts';
import type { PlaceInquiry } from './answer.ts';

export function hover({ document, offset, text, client }: PlaceInquiry): Hover | null {
  const found = hoverAt(document, offset);
  return found === undefined ? null : toHover(found, text, client);
}
