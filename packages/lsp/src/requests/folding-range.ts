import { foldingRangesOf } from '@stepproof/core';
import type { FoldingRange } from 'vscode-languageserver';
import { toFoldingRange } from '../convert/folding.ts';
import type { Inquiry } from './answer.ts';

export function foldingRange({ reading, text }: Inquiry): FoldingRange[] {
  return reading.documents.flatMap(foldingRangesOf).map((folding) => toFoldingRange(folding, text));
}
