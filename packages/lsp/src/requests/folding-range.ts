import { foldingRangesOf, isWhole } from '@stepproof/core';
import type { FoldingRange } from 'vscode-languageserver';
import { toFoldingRange } from '../convert/folding.ts';
import type { Inquiry } from './answer.ts';

/** Templates are folded by whoever knows their format. */
export function foldingRange({ reading, text }: Inquiry): FoldingRange[] {
  return reading.documents
    .filter(isWhole)
    .flatMap(foldingRangesOf)
    .map((folding) => toFoldingRange(folding, text));
}
