import { join } from 'node:path';
import { reasonOf } from '@stepproof/checking';
import type { FileAccess, Io } from '../../io.ts';
import { version } from '../../package.ts';
import { digestOf } from './digest.ts';
import type { Entry } from './entry.ts';

/** More is neither read nor written: reading it would take as long as checking. */
export const mostBytes = 16 * 1024 * 1024;

const fileName = 'findings';

/**
 * What was found in earlier runs, by keys that stand for all that is known of a file before it is read. It is one file: a line that says what
 * wrote it, and a line for each entry, the one that was used last at the end. Whatever else stands in the file is as if it were not there.
 */
export class Cache {
  readonly #path: string;
  readonly #files: FileAccess;
  readonly #stamp: string;
  /** Lines by their keys. */
  readonly #lines: Map<string, string>;
  readonly #readText: string;
  #isChanged = false;

  constructor(folder: string, { files, packageFolder }: Pick<Io, 'files' | 'packageFolder'>) {
    this.#path = join(folder, fileName);
    this.#files = files;
    this.#stamp = `stepproof ${version} ${buildIn(packageFolder, files)}`;
    this.#readText = this.#read();
    this.#lines = this.#linesOf(this.#readText);
  }

  find(key: string): Entry | undefined {
    const line = this.#lines.get(key);
    if (line === undefined) return undefined;
    const entry = line.slice(entryPlace);
    return line === lineOf(key, entry) ? entry : undefined;
  }

  /** An entry that is used anew is forgotten later than others. */
  keep(key: string, entry: Entry): void {
    const line = lineOf(key, entry);
    if (this.#lines.get(key) !== line) this.#isChanged = true;
    this.#lines.delete(key);
    this.#lines.set(key, line);
  }

  /** Writes what is new. Answers why that could not be done, as the end of a sentence. */
  write(): string | undefined {
    if (!this.#isChanged) return undefined;
    try {
      this.#files.put(this.#path, Buffer.from(this.#textOf(this.#withLinesOfOthers())));
      return undefined;
    } catch (error) {
      return reasonOf(error);
    }
  }

  /** Another run may have written meanwhile. What it found is kept as well. */
  #withLinesOfOthers(): ReadonlyMap<string, string> {
    const now = this.#read();
    if (now === this.#readText) return this.#lines;
    const others = [...this.#linesOf(now)].filter(([key]) => !this.#lines.has(key));
    return new Map([...others, ...this.#lines]);
  }

  #textOf(lines: ReadonlyMap<string, string>): string {
    const kept: string[] = [];
    let size = this.#stamp.length + 1;
    for (const line of [...lines.values()].reverse()) {
      size += Buffer.byteLength(line) + 1;
      if (size > mostBytes) break;
      kept.push(line);
    }
    return `${[this.#stamp, ...kept.reverse()].join('\n')}\n`;
  }

  #read(): string {
    try {
      if (this.#files.inspect(this.#path).kind !== 'file') return '';
      return this.#files.readUpTo(this.#path, mostBytes)?.toString('utf8') ?? '';
    } catch {
      return '';
    }
  }

  #linesOf(read: string): Map<string, string> {
    const [stamp, ...lines] = read.split('\n');
    if (stamp !== this.#stamp) return new Map();
    return new Map(lines.filter((line) => line.length > entryPlace).map((line) => [line.slice(0, digestLength), line]));
  }
}

const digestLength = digestOf('').length;
const entryPlace = 2 * (digestLength + 1);

/** A line that was cut or damaged does not fit its own digest. */
function lineOf(key: string, entry: Entry): string {
  return `${key} ${digestOf(entry)} ${entry}`;
}

/** Programs that are built from other sources can find other things, though they have the same version. */
function buildIn(packageFolder: string, files: FileAccess): string {
  try {
    return files.read(join(packageFolder, 'dist/build.txt')).toString('utf8').trim();
  } catch {
    return 'sources';
  }
}
