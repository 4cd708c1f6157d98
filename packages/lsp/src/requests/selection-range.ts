import { selectionRangesAt } from '@stepproof/core';
import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { toSelectionRange } from '../convert/selection.ts';
import { documentAt, type Inquiry } from './answer.ts';

export function selectionRange({ reading, text }: Inquiry, { positions }: SelectionRangeParams): SelectionRange[] {
  return positions.map((position) => {
    const offset = text.offsetAt(position);
    const document = documentAt(reading.documents, offset);
    return toSelectionRange(document === undefined ? [] : selectionRangesAt(document, offset), text, offset);
  });
}
