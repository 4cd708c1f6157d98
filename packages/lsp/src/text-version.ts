import { type Position, type Range, TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenText } from './open-texts.ts';

/** What a client says of its edits. */
export type Changes = Parameters<typeof TextDocument.update>[1];

/**
 * A text in one version. Where lines begin is counted once: a version hands its lines on to the next, in which those behind the edit are
 * moved. Whoever asks the older version for places after that has them counted anew.
 */
export class TextVersion implements OpenText {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly #content: string;
  /** Changed in place, so that it belongs to one version at a time. */
  #lines: TextDocument | undefined;

  constructor(lines: TextDocument) {
    this.uri = lines.uri;
    this.languageId = lines.languageId;
    this.version = lines.version;
    this.#content = lines.getText();
    this.#lines = lines;
  }

  getText(range?: Range): string {
    return range === undefined ? this.#content : this.#ownLines().getText(range);
  }

  positionAt(offset: number): Position {
    return this.#ownLines().positionAt(offset);
  }

  offsetAt(position: Position): number {
    return this.#ownLines().offsetAt(position);
  }

  get lineCount(): number {
    return this.#ownLines().lineCount;
  }

  /** The next version; this one stays what it is. */
  changed(changes: Changes, version: number): TextVersion {
    const lines = this.#ownLines();
    // Given away before they change, because a change that cannot be made leaves them half changed.
    this.#lines = undefined;
    return new TextVersion(TextDocument.update(lines, changes, version));
  }

  #ownLines(): TextDocument {
    this.#lines ??= TextDocument.create(this.uri, this.languageId, this.version, this.#content);
    return this.#lines;
  }
}
