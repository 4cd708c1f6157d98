import { textElement } from '@stepproof/diagram';

/** A sentence with its names in backticks set as code. */
export function markedText(sentence: string): string {
  const parts = sentence.split('`');
  // Of an odd number of backticks none is a mark.
  if (parts.length % 2 === 0) return textElement('span', {}, sentence);
  return parts.map((part, index) => textElement(index % 2 === 1 ? 'code' : 'span', {}, part)).join('');
}
