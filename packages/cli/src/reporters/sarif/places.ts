import type { Location, Span } from '@stepproof/core';
import type { SourceTexts } from '@stepproof/reports';

/** Stands for the root of the repository, which whoever reads the log knows. */
export const sourceRoot = '%SRCROOT%';

/** Writes places of files as SARIF has them. */
export class SarifPlaces {
  readonly #texts: SourceTexts;
  readonly #nameOf: (shown: string) => string;

  constructor(texts: SourceTexts, nameOf: (shown: string) => string) {
    this.#texts = texts;
    this.#nameOf = nameOf;
  }

  artifactLocation(file: string) {
    return { uri: uriOf(this.#nameOf(file)), uriBaseId: sourceRoot };
  }

  /** Of a file whose text nobody kept, the place is the file. */
  physicalLocation({ file, span }: Location) {
    const artifactLocation = this.artifactLocation(file);
    return this.#texts.has({ file }) ? { artifactLocation, region: this.region(file, span) } : { artifactLocation };
  }

  /** Lines and columns from 1, columns in UTF-16 units; the end is excluded, as in our spans. */
  region(file: string, { start, end }: Span) {
    const { index } = this.#texts.linesOf({ file });
    const [first, last] = [index.positionAt(start), index.positionAt(end)];
    return {
      startLine: first.line,
      startColumn: first.column,
      endLine: last.line,
      endColumn: last.column,
      charOffset: start,
      charLength: end - start,
    };
  }
}

/** A path as a relative URI: whatever stands in a name is escaped, and halves of characters are replaced. */
function uriOf(path: string): string {
  return path.replaceAll(halfCharacters, '\ufffd').split('/').map(encodeURIComponent).join('/');
}

const halfCharacters = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
