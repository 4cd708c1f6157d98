import type { InlayHint as CoreHint } from '@stepproof/core';
import type { InlayHint } from 'vscode-languageserver';
import type { OpenText } from '../open-texts.ts';
import { toPosition } from './place.ts';

export function toInlayHint({ offset, label, tooltip }: CoreHint, text: OpenText): InlayHint {
  return { position: toPosition(text, offset), label, tooltip, paddingLeft: true };
}
