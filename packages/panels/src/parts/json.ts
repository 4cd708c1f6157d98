import { textElement } from '@stepproof/diagram';

/** Longer data is cut, and it is said how much is left out: a page is to stay readable, and the file has all of it. */
const mostCharacters = 20_000;

/** Data as a person reads it. */
export function dataBlock(value: unknown, label: string): string {
  return textElement('pre', { class: 'data', tabindex: 0, 'aria-label': label }, dataText(value));
}

/** What is not there is said, because JSON has no word for it. */
export function dataText(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value, undefined, 2);
  const left = text.length - mostCharacters;
  return left <= 0 ? text : `${text.slice(0, mostCharacters)}\n… ${left.toLocaleString('en')} more characters`;
}
