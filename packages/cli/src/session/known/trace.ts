import type { NearbyFiles, Surroundings } from '@stepproof/checking';
import type { FileText } from '@stepproof/core';
import { digestOf } from './digest.ts';

/** What a check asked of the files around the one that it checked, and what the answers were; of texts their digests. */
export interface Trace {
  readonly named: readonly AskedFile[];
  readonly siblings: readonly AskedSiblings[];
  readonly settings: readonly AskedSettings[];
}

interface AskedFile {
  readonly from: string;
  readonly path: string;
  readonly answer: string;
}

interface AskedSiblings {
  readonly of: string;
  readonly answer: string;
}

interface AskedSettings {
  readonly of: string;
  readonly answer: string;
}

/** What a check is made with: its surroundings, and what stands for the settings of a file. */
export interface Around {
  readonly surroundings: Surroundings;
  settingsDigest(file: string): Promise<string>;
}

/** Surroundings that put down what they are asked for. */
export class Tracer {
  readonly surroundings: Surroundings;
  readonly #around: Around;
  readonly #named = new Map<string, AskedFile>();
  readonly #siblings = new Map<string, AskedSiblings>();
  readonly #settings = new Map<string, AskedSettings>();
  readonly #texts = new Map<string, string>();

  constructor(around: Around) {
    this.#around = around;
    this.surroundings = {
      ...around.surroundings,
      nearby: { named: (from, path) => this.#askNamed(from, path), siblings: (file) => this.#askSiblings(file) },
      settingsFor: (file) => this.#askSettings(file),
    };
  }

  /** The other texts that were read, by the names under which they are shown. */
  get texts(): ReadonlyMap<string, string> {
    return this.#texts;
  }

  trace(): Trace {
    return {
      named: [...this.#named.values()],
      siblings: [...this.#siblings.values()],
      settings: [...this.#settings.values()],
    };
  }

  /** Asks all that a trace has once more. Answers whether the answers are the same. */
  async repeats({ named, siblings, settings }: Trace): Promise<boolean> {
    const { surroundings } = this;
    for (const { from, path } of named) surroundings.nearby.named(from, path);
    for (const { of } of siblings) surroundings.nearby.siblings(of);
    for (const { of } of settings) await surroundings.settingsFor(of);
    const again = this.trace();
    return JSON.stringify(again) === JSON.stringify({ named, siblings, settings });
  }

  #askNamed(from: string, path: string): ReturnType<NearbyFiles['named']> {
    const found = this.#around.surroundings.nearby.named(from, path);
    const answer = typeof found === 'string' ? found : this.#textAnswer(found);
    this.#named.set(JSON.stringify([from, path]), { from, path, answer });
    return found;
  }

  #askSiblings(of: string): ReturnType<NearbyFiles['siblings']> {
    const found = this.#around.surroundings.nearby.siblings(of);
    this.#siblings.set(of, { of, answer: JSON.stringify(found?.map((text) => this.#textAnswer(text)) ?? null) });
    return found;
  }

  async #askSettings(of: string): ReturnType<Surroundings['settingsFor']> {
    this.#settings.set(of, { of, answer: await this.#around.settingsDigest(of) });
    return this.#around.surroundings.settingsFor(of);
  }

  #textAnswer({ file, text }: FileText): string {
    this.#texts.set(file, text);
    return JSON.stringify([file, digestOf(text)]);
  }
}
