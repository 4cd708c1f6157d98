/** Code points from one to another. */
export interface CodeRange {
  readonly first: number;
  readonly last: number;
}

/** What a regular expression of ECMAScript matches, as far as it is a regular language. */
export type PatternPart =
  | { readonly kind: 'chars'; readonly ranges: readonly CodeRange[] }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly PatternPart[] }
  | { readonly kind: 'repeat'; readonly of: PatternPart; readonly least: number; readonly most: number }
  /** The beginning and the end of the text. */
  | { readonly kind: 'start' | 'end' };

export const lastCodePoint = 0x10ffff;

/**
 * Reads a regular expression with the flag `u`, as JSON Schema has them (https://json-schema.org/draft/2020-12/json-schema-core#section-6.4).
 * Nothing where it has look-around, references to groups or properties of Unicode, where it is nested deeply, and where it is none.
 */
export function readEcmaPattern(source: string): PatternPart | undefined {
  return source.length > longestSource ? undefined : new PatternReader(source).read();
}

const longestSource = 2_000;
const deepestGroup = 30;

/** What is not understood. */
class Lost extends Error {}

class PatternReader {
  readonly #source: readonly string[];
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    this.#source = [...source];
  }

  read(): PatternPart | undefined {
    try {
      const part = this.#choice();
      return this.#at === this.#source.length ? part : undefined;
    } catch (error) {
      if (error instanceof Lost) return undefined;
      throw error;
    }
  }

  #choice(): PatternPart {
    const parts = [this.#sequence()];
    while (this.#takes('|')) parts.push(this.#sequence());
    return parts.length === 1 ? (parts[0] as PatternPart) : { kind: 'choice', parts };
  }

  #sequence(): PatternPart {
    const parts: PatternPart[] = [];
    while (this.#next !== undefined && this.#next !== '|' && this.#next !== ')') parts.push(this.#term());
    return { kind: 'sequence', parts };
  }

  #term(): PatternPart {
    if (this.#takes('^')) return { kind: 'start' };
    if (this.#takes('$')) return { kind: 'end' };
    return this.#repeated(this.#atom());
  }

  #repeated(of: PatternPart): PatternPart {
    const bounds = this.#bounds();
    if (bounds === undefined) return of;
    // Lazy or greedy, the same texts match.
    this.#takes('?');
    return { kind: 'repeat', of, ...bounds };
  }

  #bounds(): { least: number; most: number } | undefined {
    if (this.#takes('*')) return { least: 0, most: Number.POSITIVE_INFINITY };
    if (this.#takes('+')) return { least: 1, most: Number.POSITIVE_INFINITY };
    if (this.#takes('?')) return { least: 0, most: 1 };
    if (!this.#takes('{')) return undefined;
    const least = this.#number();
    if (this.#takes('}')) return { least, most: least };
    this.#needs(',');
    const most = this.#next === '}' ? Number.POSITIVE_INFINITY : this.#number();
    this.#needs('}');
    if (most < least) throw new Lost();
    return { least, most };
  }

  #number(): number {
    let digits = '';
    while (this.#next !== undefined && /\d/.test(this.#next)) digits += this.#take();
    if (digits === '' || digits.length > 6) throw new Lost();
    return Number(digits);
  }

  #atom(): PatternPart {
    const char = this.#take();
    if (char === '(') return this.#group();
    if (char === '[') return chars(this.#class());
    if (char === '.') return chars(besides(lineEnds));
    if (char === '\\') return chars(this.#escape());
    if ('*+?{}])'.includes(char)) throw new Lost();
    return chars(only(codeOf(char)));
  }

  #group(): PatternPart {
    if (++this.#depth > deepestGroup) throw new Lost();
    if (this.#takes('?') && !this.#takes(':')) this.#name();
    const inner = this.#choice();
    this.#needs(')');
    this.#depth--;
    return inner;
  }

  /** `?<name>` says how a group is called, and nothing else of it. */
  #name(): void {
    this.#needs('<');
    if (this.#next === '=' || this.#next === '!') throw new Lost();
    while (this.#take() !== '>');
  }

  #class(): readonly CodeRange[] {
    const isNegated = this.#takes('^');
    const ranges: CodeRange[] = [];
    while (!this.#takes(']')) ranges.push(...this.#classPart());
    return isNegated ? besides(ranges) : ranges;
  }

  #classPart(): readonly CodeRange[] {
    const low = this.#classAtom();
    if (this.#next !== '-' || this.#source[this.#at + 1] === ']') return low;
    this.#take();
    const [from, to] = [singleOf(low), singleOf(this.#classAtom())];
    if (from > to) throw new Lost();
    return [{ first: from, last: to }];
  }

  #classAtom(): readonly CodeRange[] {
    const char = this.#take();
    return char === '\\' ? this.#escape() : only(codeOf(char));
  }

  #escape(): readonly CodeRange[] {
    const char = this.#take();
    const set = sets.get(char);
    if (set !== undefined) return set;
    const control = controls.get(char);
    if (control !== undefined) return only(control);
    if (char === 'x') return only(this.#hexadecimal(2));
    if (char === 'u') return only(this.#unicode());
    if (/[\dA-Za-z]/.test(char)) throw new Lost();
    return only(codeOf(char));
  }

  #unicode(): number {
    if (!this.#takes('{')) return this.#hexadecimal(4);
    let digits = '';
    while (this.#next !== '}') digits += this.#take();
    this.#take();
    const code = /^[\da-f]{1,6}$/i.test(digits) ? Number.parseInt(digits, 16) : Number.POSITIVE_INFINITY;
    if (code > lastCodePoint) throw new Lost();
    return code;
  }

  /** Two escapes of halves are one character, which is left out here. */
  #hexadecimal(count: number): number {
    const digits = Array.from({ length: count }, () => this.#take()).join('');
    const code = /^[\da-f]+$/i.test(digits) ? Number.parseInt(digits, 16) : Number.NaN;
    if (Number.isNaN(code) || (code >= 0xd800 && code <= 0xdfff)) throw new Lost();
    return code;
  }

  get #next(): string | undefined {
    return this.#source[this.#at];
  }

  #take(): string {
    const char = this.#next;
    if (char === undefined) throw new Lost();
    this.#at++;
    return char;
  }

  #takes(char: string): boolean {
    if (this.#next !== char) return false;
    this.#at++;
    return true;
  }

  #needs(char: string): void {
    if (!this.#takes(char)) throw new Lost();
  }
}

function chars(ranges: readonly CodeRange[]): PatternPart {
  return { kind: 'chars', ranges };
}

function codeOf(char: string): number {
  return char.codePointAt(0) ?? 0;
}

function only(code: number): readonly CodeRange[] {
  return [{ first: code, last: code }];
}

function singleOf([range, other]: readonly CodeRange[]): number {
  if (range === undefined || other !== undefined || range.first !== range.last) throw new Lost();
  return range.first;
}

/** All characters but those of some ranges. */
function besides(ranges: readonly CodeRange[]): readonly CodeRange[] {
  const others: CodeRange[] = [];
  let from = 0;
  for (const { first, last } of [...ranges].sort((one, other) => one.first - other.first)) {
    if (from < first) others.push({ first: from, last: first - 1 });
    from = Math.max(from, last + 1);
  }
  return from > lastCodePoint ? others : [...others, { first: from, last: lastCodePoint }];
}

function rangesOf(...pairs: readonly (readonly [first: number, last: number])[]): readonly CodeRange[] {
  return pairs.map(([first, last]) => ({ first, last }));
}

const lineEnds = rangesOf([0x0a, 0x0a], [0x0d, 0x0d], [0x2028, 0x2029]);
const digits = rangesOf([0x30, 0x39]);
const wordChars = rangesOf([0x30, 0x39], [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]);
const spaces = rangesOf(
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
);

const sets: ReadonlyMap<string, readonly CodeRange[]> = new Map([
  ['d', digits],
  ['D', besides(digits)],
  ['w', wordChars],
  ['W', besides(wordChars)],
  ['s', spaces],
  ['S', besides(spaces)],
]);

const controls: ReadonlyMap<string, number> = new Map([
  ['t', 0x09],
  ['n', 0x0a],
  ['v', 0x0b],
  ['f', 0x0c],
  ['r', 0x0d],
]);
