import { usesAt } from '@stepproof/core';
import type { Location, ReferenceParams } from 'vscode-languageserver';
import { toLocation } from '../convert/place.ts';
import type { PlaceInquiry } from './answer.ts';

export function references({ document, offset, texts }: PlaceInquiry, { context }: ReferenceParams): Location[] {
  return usesAt(document, offset)
    .filter(({ role }) => context.includeDeclaration || role !== 'declaration')
    .flatMap(({ location }) => toLocation(texts, location) ?? []);
}
