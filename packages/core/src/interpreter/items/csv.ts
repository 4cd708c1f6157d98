import { Halt } from '../failure.ts';

/**
 * Reads the records of a delimited text one by one, as AWS reads it: fields are strings, double quotes may enclose one and
 * are preserved by repeating them anywhere, and a backslash stands for the backslash, the double quote or the delimiter that
 * follows it and is dropped before anything else.
 * https://docs.aws.amazon.com/step-functions/latest/dg/example-csv-parse-dist-map.html
 *
 * Libraries know the escapes of one dialect at a time, either repeated quotes or backslashes, and keep a backslash that
 * escapes nothing.
 */
export class CsvReader {
  readonly #text: string;
  readonly #delimiter: string;
  readonly #plain: RegExp;
  #at = 0;

  /** The delimiter is one character. */
  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#plain = new RegExp(`[^"\\\\\\r\\n${delimiter}]+`, 'y');
  }

  /** The fields of the next record, at most as many as asked for; nothing at the end. A blank line has one empty field. */
  next(width: number): readonly string[] | undefined {
    if (this.#at >= this.#text.length) return undefined;
    const fields: string[] = [];
    do {
      const field = this.#field();
      if (fields.length < width) fields.push(field);
    } while (this.#take(this.#delimiter));
    if (!this.#take('\r\n') && !this.#take('\n')) this.#take('\r');
    return fields;
  }

  /** What follows the closing quote up to the delimiter belongs to the field too. */
  #field(): string {
    return this.#text[this.#at] === '"' ? this.#quoted() + this.#bare() : this.#bare();
  }

  #bare(): string {
    let field = '';
    for (;;) {
      const next = this.#text[this.#at];
      if (next === '\\') field += this.#escaped();
      else if (next === '"') field += this.#quote();
      else if (next === undefined || next === '\r' || next === '\n' || next === this.#delimiter) return field;
      else field += this.#run();
    }
  }

  #run(): string {
    const start = this.#at;
    this.#plain.lastIndex = start;
    this.#at = this.#plain.test(this.#text) ? this.#plain.lastIndex : start + 1;
    return this.#text.slice(start, this.#at);
  }

  /** A quote within a field that does not begin with one: two of them are one. */
  #quote(): string {
    this.#at += this.#text[this.#at + 1] === '"' ? 2 : 1;
    return '"';
  }

  #quoted(): string {
    let field = '';
    this.#at += 1;
    for (;;) {
      const stop = this.#nextQuoteOrBackslash();
      field += this.#text.slice(this.#at, stop);
      this.#at = stop;
      if (this.#text[stop] === '\\') field += this.#escaped();
      else if (this.#text[stop + 1] === '"') field += this.#quote();
      else break;
    }
    this.#at += 1;
    return field;
  }

  #nextQuoteOrBackslash(): number {
    stops.lastIndex = this.#at;
    const found = stops.exec(this.#text);
    if (found !== null) return found.index;
    throw new Halt('UNDECIDED', 'A double quote of the CSV text is never closed; close it, or repeat it to keep it.');
  }

  #escaped(): string {
    const next = this.#text[this.#at + 1];
    const isEscape = next === '\\' || next === '"' || (next !== undefined && next === this.#delimiter);
    this.#at += isEscape ? 2 : 1;
    return isEscape ? next : '';
  }

  #take(expected: string): boolean {
    if (!this.#text.startsWith(expected, this.#at)) return false;
    this.#at += expected.length;
    return true;
  }
}

const stops = /["\\]/g;
