import { definitionsAt } from '@stepproof/core';
import type { Location, LocationLink } from 'vscode-languageserver';
import { toDefinitionLink, toDefinitionLocation } from '../convert/definition.ts';
import type { PlaceInquiry } from './answer.ts';

export function definition({ document, offset, texts, client }: PlaceInquiry): LocationLink[] | Location[] {
  const found = definitionsAt(document, offset);
  return client.hasDefinitionLinks
    ? found.flatMap((one) => toDefinitionLink(one, texts))
    : found.flatMap((one) => toDefinitionLocation(one, texts));
}
