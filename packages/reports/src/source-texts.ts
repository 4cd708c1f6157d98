import { LineIndex, type Location } from '@stepproof/core';

/** A file's text with its lines. */
export interface SourceLines {
  readonly text: string;
  readonly index: LineIndex;
}

/** The texts that findings lie in, whose lines are counted when a finding is shown. */
export class SourceTexts {
  readonly #texts = new Map<string, string>();
  readonly #lines = new Map<string, SourceLines>();

  add(file: string, text: string): void {
    this.#texts.set(file, text);
  }

  has({ file }: Pick<Location, 'file'>): boolean {
    return this.#texts.has(file);
  }

  linesOf({ file }: Pick<Location, 'file'>): SourceLines {
    const known = this.#lines.get(file);
    if (known !== undefined) return known;
    const text = this.#texts.get(file) ?? '';
    const lines = { text, index: new LineIndex(text) };
    this.#lines.set(file, lines);
    return lines;
  }
}

/** A place as the JSON contract has it: line and column from 1, and the offset, all in UTF-16 units. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export function pointAt({ index }: SourceLines, offset: number): Point {
  return { ...index.positionAt(offset), offset };
}

/** A location as the JSON contract has it. */
export function placeOf({ file, span }: Location, texts: SourceTexts) {
  const lines = texts.linesOf({ file });
  return { file, start: pointAt(lines, span.start), end: pointAt(lines, span.end) };
}
