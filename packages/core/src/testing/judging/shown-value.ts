import { isList, UnknownValue, type Value } from '../../interpreter/value.ts';
import type { Side } from './mismatch.ts';

/** One side of a mismatch as a text of about as many characters as are asked for. */
export function shownSide(side: Side, most: number): string {
  switch (side.kind) {
    case 'value':
      return shownValue(side.value, most);
    case 'words':
      return side.words;
    case 'path':
      return side.names.join(' → ');
  }
}

/** A value as JSON on one line, cut where it gets longer: `{"id":7,"items":[{"sku":"…`. It goes no deeper than it has characters. */
export function shownValue(value: Value, most: number): string {
  const text = new ValueText(most).write(value);
  return text.length > most ? `${withoutHalf(text.slice(0, most - 1))}…` : text;
}

function withoutHalf(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}

class ValueText {
  readonly #most: number;
  #text = '';

  constructor(most: number) {
    this.#most = most;
  }

  write(value: Value): string {
    this.#add(value);
    return this.#text;
  }

  get #isFull(): boolean {
    return this.#text.length > this.#most;
  }

  #add(value: Value): void {
    if (this.#isFull) return;
    if (value instanceof UnknownValue) this.#text += unknownWords(value);
    else if (isList(value)) this.#addList(value);
    else if (typeof value === 'object' && value !== null) this.#addObject(value);
    else this.#text += JSON.stringify(typeof value === 'string' ? value.slice(0, this.#most + 1) : value);
  }

  #addList(list: readonly Value[]): void {
    this.#text += '[';
    for (const [index, item] of list.entries()) {
      if (this.#isFull) return;
      if (index > 0) this.#text += ',';
      this.#add(item);
    }
    this.#text += ']';
  }

  #addObject(object: Readonly<Record<string, Value>>): void {
    this.#text += '{';
    let separator = '';
    for (const [name, value] of Object.entries(object)) {
      if (this.#isFull) return;
      this.#text += `${separator}${JSON.stringify(name)}:`;
      separator = ',';
      this.#add(value);
    }
    this.#text += '}';
  }
}

/** What is unknown is labelled `<result of Charge>` or `${Name}`. */
function unknownWords({ label }: UnknownValue): string {
  return label.startsWith('<') ? label : `<${label}>`;
}
