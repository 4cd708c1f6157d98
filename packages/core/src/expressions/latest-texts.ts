/** What was made of the texts that were asked for last, up to so many characters of them, and then of as many that were asked for before. */
export class LatestTexts<Made> {
  readonly #most: number;
  #latest = new Map<string, Made>();
  #before: ReadonlyMap<string, Made> = new Map();
  /** Characters of the texts in `#latest`. */
  #length = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(text: string, make: () => Made): Made {
    const latest = this.#latest.get(text);
    if (latest !== undefined) return latest;
    const made = this.#before.get(text) ?? make();
    this.#keep(text, made);
    return made;
  }

  #keep(text: string, made: Made): void {
    if (this.#length + text.length > this.#most) {
      this.#before = this.#latest;
      this.#latest = new Map();
      this.#length = 0;
    }
    this.#latest.set(text, made);
    this.#length += text.length;
  }
}
