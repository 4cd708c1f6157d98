interface Lines {
  positionAt(offset: number): { line: number; character: number };
}

/** Writes a character into the name after a `Next` in the middle of a text, and takes it out again. */
export class Edits {
  readonly text: string;
  readonly #offset: number;
  #isWritten = false;

  constructor(text: string) {
    const marker = '"Next": "';
    const at = text.indexOf(marker, text.length / 2);
    if (at === -1) throw new Error('No state in the second half of the text goes on to another.');
    this.#offset = at + marker.length;
    // One mistake stays, so that there is something to find.
    this.text = `${text.slice(0, this.#offset)}x${text.slice(this.#offset)}`;
  }

  next(text: Lines) {
    const start = text.positionAt(this.#offset);
    const end = text.positionAt(this.#offset + (this.#isWritten ? 1 : 0));
    this.#isWritten = !this.#isWritten;
    return { range: { start, end }, text: this.#isWritten ? 'x' : '' };
  }

  /** Where a name is being written. */
  place(text: Lines) {
    return text.positionAt(this.#offset + 1);
  }
}
