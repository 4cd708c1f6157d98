import type { Document } from '@stepproof/core';
import { SourceTexts } from './source-texts.ts';

/** The texts in which places of a machine are shown: its definition's, and that of the template that declares it. */
export function textsOf({ use }: Document): SourceTexts {
  const texts = new SourceTexts();
  const trees = [use.tree, use.declared?.tree ?? use.tree];
  for (const { source } of trees) texts.add(source.file, source.text);
  return texts;
}
