import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type FileView,
  isBelow,
  type NearbyFiles,
  nearbyFiles,
  noNearbyFiles,
  type Surroundings,
} from '@stepproof/checking';
import { type OpenText, type OpenTexts, pathOf } from './open-texts.ts';
import type { Settings } from './settings.ts';

export interface NeighbourParts {
  readonly texts: OpenTexts;
  readonly settings: Settings;
  readonly files: FileView;
  /** The folder of the data on AWS, where there is one. */
  readonly awsData?: string | undefined;
  /** The folders that the user has open, as absolute paths. */
  folders(): readonly string[];
}

/** A file that was looked for, and the open text that it was then; nothing where none was open. */
export interface ReadSource {
  readonly path: string;
  readonly text: OpenText | undefined;
}

/** A text in place of that of an open one. */
interface Change {
  readonly text: OpenText;
  readonly changed: string;
}

/** The files around open texts, of which those that are open count as they are typed. */
export class Neighbours {
  readonly #parts: NeighbourParts;

  constructor(parts: NeighbourParts) {
    this.#parts = parts;
  }

  /** What is around a text; `sources` holds what was looked for there once the text was read. */
  of(
    { uri }: Pick<OpenText, 'uri'>,
    change?: Change | undefined,
  ): { surroundings: Surroundings; sources: readonly ReadSource[] } {
    const sources: ReadSource[] = [];
    const path = pathOf(uri);
    const unwritten = (sought: string) => {
      const text = this.#openAt(sought);
      sources.push({ path: sought, text });
      return text !== undefined && text === change?.text ? change.changed : text?.getText();
    };
    const nearby = path === undefined ? noNearbyFiles : this.#filesAround(path, unwritten);
    const { awsData } = this.#parts;
    return { surroundings: { nearby, awsData, settingsFor: (file) => this.#settingsFor(file) }, sources };
  }

  areCurrent(sources: readonly ReadSource[]): boolean {
    return sources.every(({ path, text }) => this.#openAt(path) === text);
  }

  /** Whether a text may name the file, which lies in the folder out of which nothing is read, and it is there. */
  hasFile(path: string, { uri }: Pick<OpenText, 'uri'>): boolean {
    const own = pathOf(uri);
    if (own === undefined || !isBelow(this.#rootOf(own), path)) return false;
    try {
      return this.#parts.files.inspect(path).kind === 'file';
    } catch {
      // What cannot be looked at is as good as missing.
      return false;
    }
  }

  #rootOf(path: string): string {
    return this.#parts.folders().find((folder) => isBelow(folder, path)) ?? dirname(path);
  }

  #filesAround(path: string, unwritten: (path: string) => string | undefined): NearbyFiles {
    return nearbyFiles({
      root: this.#rootOf(path),
      files: this.#parts.files,
      pathOf: (uri) => pathOf(uri) ?? '',
      shownAs: (sought) => this.#openAt(sought)?.uri ?? pathToFileURL(sought).href,
      unwritten,
    });
  }

  async #settingsFor(uri: string) {
    const settings = await this.#parts.settings.for({ uri });
    return settings.isEnabled && !settings.isIgnored ? settings : undefined;
  }

  #openAt(path: string): OpenText | undefined {
    return this.#parts.texts.all().find(({ uri }) => pathOf(uri) === path);
  }
}
