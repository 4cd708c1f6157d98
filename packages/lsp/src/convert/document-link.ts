import type { DocumentLink as CoreLink } from '@stepproof/core';
import type { DocumentLink } from 'vscode-languageserver';
import type { OpenText } from '../open-texts.ts';
import { toRange } from './place.ts';

export interface LinkForm {
  readonly text: OpenText;
  readonly hasTooltips: boolean;
}

export function toDocumentLink({ span, target }: CoreLink, uri: string, { text, hasTooltips }: LinkForm): DocumentLink {
  return { range: toRange(text, span), target: uri, ...(hasTooltips && { tooltip: tooltips[target.kind] }) };
}

const tooltips: Readonly<Record<CoreLink['target']['kind'], string>> = {
  page: 'Read the documentation of the call',
  rule: 'Read about the rule',
  file: 'Open the file',
};
