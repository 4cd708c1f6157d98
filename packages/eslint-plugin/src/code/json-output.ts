import type { Span } from '@stepproof/core';
import type { Region, Standing, Wrapping, WrittenJson, WrittenPiece } from './written-json.ts';

/** Where text of the JSON comes from: what is `verbatim` stands there one by one. */
interface Written extends Span {
  readonly verbatim?: boolean;
  readonly standing: Standing;
}

/** Collects the JSON that code means, with the places of all of it. */
export class JsonOutput {
  readonly #texts: string[] = [];
  readonly #pieces: WrittenPiece[] = [];
  readonly #regions: Region[] = [];
  readonly #wrappings: Wrapping[] = [];
  #length = 0;
  /** What is written in another file has the place where that is used. */
  #otherUse: Span | undefined = undefined;
  #quote: "'" | '"' | undefined = undefined;
  #hasBareKeys = false;

  /** Whether there is far more than a definition may have. */
  get isFull(): boolean {
    return this.#length > mostCharacters;
  }

  write(text: string, { start, end, verbatim = false, standing }: Written): void {
    if (text === '') return;
    if (this.#otherUse !== undefined) this.#writeOther(this.#otherUse);
    else this.#pieces.push({ offset: this.#length, start, end, verbatim, standing });
    this.#texts.push(text);
    this.#length += text.length;
  }

  /** Begins what is used at a place and written elsewhere; the answer ends it. */
  enter(use: Span, { isShared, isOther }: Pick<Region, 'isShared' | 'isOther'>): () => void {
    if (this.#otherUse !== undefined) return doNothing;
    const index = this.#regions.push({ start: this.#length, end: this.#length, use, isShared, isOther }) - 1;
    if (isOther) this.#otherUse = use;
    return () => {
      this.#regions[index] = { ...(this.#regions[index] as Region), end: this.#length };
      this.#otherUse = undefined;
    };
  }

  wrap(wrapping: Wrapping): void {
    if (this.#otherUse === undefined) this.#wrappings.push(wrapping);
  }

  noteQuote(quote: "'" | '"'): void {
    this.#quote ??= quote;
  }

  noteBareKey(): void {
    this.#hasBareKeys = true;
  }

  finish(): WrittenJson {
    return {
      text: this.#texts.join(''),
      pieces: this.#pieces,
      regions: this.#regions.filter(({ start, end }) => start < end),
      wrappings: this.#wrappings,
      style: { quote: this.#quote ?? "'", hasBareKeys: this.#hasBareKeys },
    };
  }

  #writeOther(use: Span): void {
    const last = this.#pieces.at(-1);
    if (last?.standing === 'fixed' && last.start === use.start && last.end === use.end) return;
    this.#pieces.push({ ...use, offset: this.#length, verbatim: false, standing: 'fixed' });
  }
}

const doNothing = (): void => {};

/** Twice as many as a definition may have. */
const mostCharacters = 2_000_000;
