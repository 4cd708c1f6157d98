import type { NameDefinition } from '@stepproof/core';
import type { Location, LocationLink } from 'vscode-languageserver';
import { type Texts, textOf, toLocation, toRange } from './place.ts';

export function toDefinitionLink({ origin, target, whole }: NameDefinition, texts: Texts): readonly LocationLink[] {
  const text = textOf(texts, target.file);
  if (text === undefined) return [];
  return [
    {
      originSelectionRange: toRange(texts.asked, origin),
      targetUri: target.file,
      targetRange: toRange(text, whole.span),
      targetSelectionRange: toRange(text, target.span),
    },
  ];
}

export function toDefinitionLocation({ target }: NameDefinition, texts: Texts): readonly Location[] {
  const location = toLocation(texts, target);
  return location === undefined ? [] : [location];
}
