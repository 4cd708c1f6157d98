/** A set of words, as far as it is asked for anything. */
export interface WordSet extends Iterable<string> {
  readonly size: number;
  has(word: string): boolean;
}

/** One set with the words of another as well; the set itself where it has them all. */
export function withWords(one: WordSet, other: WordSet): WordSet {
  const added = [...other].filter((word) => !one.has(word));
  if (added.length === 0) return one;
  return (one instanceof GrownWords ? one : GrownWords.of(one)).with(added);
}

/** In the order in which they came. */
interface Words {
  readonly list: string[];
  readonly places: Map<string, number>;
}

/**
 * The first so many of some words. What grows out of it by one word after the other, as where each rule of a Choice rules out one text
 * more, shares the words with it: the sets of thousands of rules would not fit into memory.
 */
class GrownWords implements WordSet {
  readonly size: number;
  readonly #words: Words;

  private constructor(words: Words, size: number) {
    this.#words = words;
    this.size = size;
  }

  static of(words: Iterable<string>): GrownWords {
    const list = [...words];
    return new GrownWords({ list, places: new Map(list.map((word, place) => [word, place])) }, list.length);
  }

  has(word: string): boolean {
    const place = this.#words.places.get(word);
    return place !== undefined && place < this.size;
  }

  *[Symbol.iterator](): Generator<string> {
    for (let place = 0; place < this.size; place++) yield this.#words.list[place] as string;
  }

  /** The words are none of its own. Others may have grown out of the same set, by the same words or by others. */
  with(added: readonly string[]): GrownWords {
    const { list, places } = this.#words;
    const size = this.size + added.length;
    if (list.length > this.size) {
      const isSame = added.every((word, index) => list[this.size + index] === word);
      return isSame ? new GrownWords(this.#words, size) : GrownWords.of(this).with(added);
    }
    for (const word of added) {
      places.set(word, list.length);
      list.push(word);
    }
    return new GrownWords(this.#words, size);
  }
}
