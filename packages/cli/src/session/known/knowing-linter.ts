import type { FoundFile } from '../../files/found-file.ts';
import { type FileToLint, lintFile, lintWithin } from '../check-file.ts';
import { type Jobs, startJobs } from '../jobs/jobs.ts';
import type { LintedFile } from '../linted-file.ts';
import type { ExpectedFile, Linter } from '../linter.ts';
import { type Session, surroundingsOf } from '../session.ts';
import { Cache } from './cache.ts';
import { cacheFolder } from './cache-folder.ts';
import { digestOf } from './digest.ts';
import { type Entry, entryOf, recall } from './entry.ts';
import { settingsDigest } from './settings-digest.ts';
import { type Around, Tracer } from './trace.ts';

/** Checks a file only if neither an earlier run nor another thread of this one has found out what is in it. */
export class KnowingLinter implements Linter {
  readonly #session: Session;
  readonly #folder: string | undefined;
  readonly #cache: Cache | undefined;
  readonly #jobs: Jobs | undefined;

  constructor(session: Session) {
    const { options, io } = session;
    this.#session = session;
    this.#folder = options.cache && cacheFolder(options.cache.folder, io);
    this.#cache = this.#folder === undefined ? undefined : new Cache(this.#folder, io);
    this.#jobs = startJobs(session);
  }

  async expect(files: readonly ExpectedFile[]): Promise<void> {
    if (this.#jobs === undefined) return;
    const unknown: FoundFile[] = [];
    for (const { file, text } of files) if (!(await this.#isKnown(file, text))) unknown.push(file);
    await this.#jobs.begin(unknown);
  }

  async lint(file: FoundFile, text: string): Promise<LintedFile> {
    const asked = { file, text, depth: this.#session.depth };
    const key = await keyOf(asked, this.#session);
    const kept = this.#cache?.find(key);
    const known = await recall(kept, asked, aroundOf(file, this.#session));
    if (kept === undefined || known === undefined || this.#mayWriteFixesOf(known)) return this.#lint(asked, key);
    this.#cache?.keep(key, kept);
    return known;
  }

  end() {
    const problem = this.#cache?.write();
    const unkept = `Findings could not be kept in \`${this.#folder}\`: ${problem}.`;
    return [...(this.#jobs?.end() ?? []), ...(problem === undefined ? [] : [unkept])];
  }

  async #isKnown(file: FoundFile, text: string | undefined): Promise<boolean> {
    if (this.#cache === undefined || text === undefined) return false;
    const key = await keyOf({ file, text, depth: this.#session.depth }, this.#session);
    return this.#cache.find(key) !== undefined;
  }

  /** What stands in a cache never decides what is written into a file. */
  #mayWriteFixesOf({ found }: LintedFile): boolean {
    const { fix } = this.#session.options;
    return fix !== 'none' && found.some(({ diagnostics }) => diagnostics.some(({ fixes }) => fixes.length > 0));
  }

  async #lint(asked: FileToLint, key: string): Promise<LintedFile> {
    const made = await this.#jobs?.entryFor(asked.file, key);
    const told = await recall(made, asked, aroundOf(asked.file, this.#session));
    if (made !== undefined && told !== undefined) {
      this.#cache?.keep(key, made);
      return told;
    }
    if (this.#cache === undefined) return lintFile(asked.file, asked.text, this.#session);
    const { linted, entry } = await lintTraced(asked, this.#session);
    if (entry !== undefined) this.#cache.keep(key, entry);
    return linted;
  }
}

/** Stands for what is known of a file before it is looked into. */
export async function keyOf({ file, text, depth }: FileToLint, session: Session): Promise<string> {
  const settings = await settingsDigest(file.shown, file, session);
  return digestOf(JSON.stringify([file.shown, file.isNamed, depth, settings, digestOf(text)]));
}

/** Checks a file, and puts down what the findings followed from. */
export async function lintTraced(
  asked: FileToLint,
  session: Session,
): Promise<{ readonly linted: LintedFile; readonly entry: Entry | undefined }> {
  const tracer = new Tracer(aroundOf(asked.file, session));
  const linted = await lintWithin(tracer.surroundings, asked);
  return { linted, entry: entryOf(linted, asked, tracer) };
}

function aroundOf(file: FoundFile, session: Session): Around {
  return {
    surroundings: surroundingsOf(file, session),
    settingsDigest: (shown) => settingsDigest(shown, file, session),
  };
}
