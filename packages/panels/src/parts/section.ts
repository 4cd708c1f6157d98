import { element, textElement } from '@stepproof/diagram';

/** A part of a page under a heading. It is no landmark: a report has one of each for every machine. */
export function section(name: string, title: string, ...inside: readonly string[]): string {
  return element('section', { class: `panel ${name}` }, textElement('h2', {}, title), ...inside);
}

/** A sentence instead of a list that would be empty. */
export function notice(sentence: string): string {
  return textElement('p', { class: 'notice' }, sentence);
}

/** A word that stands out, such as how an execution ended. */
export function badge(word: string, kind: string): string {
  return textElement('span', { class: `word ${kind}` }, word);
}
