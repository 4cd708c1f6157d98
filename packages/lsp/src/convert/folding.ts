import type { FoldingRange as CoreFolding } from '@stepproof/core';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { OpenText } from '../open-texts.ts';
import { toRange } from './place.ts';

/** Whole lines, which is what every client can fold. */
export function toFoldingRange({ span, kind }: CoreFolding, text: OpenText): FoldingRange {
  const { start, end } = toRange(text, span);
  return { startLine: start.line, endLine: end.line, ...(kind === 'comment' && { kind: FoldingRangeKind.Comment }) };
}
