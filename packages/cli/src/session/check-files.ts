import { dirname } from 'node:path';
import { isTemplatePart, mayBeTemplate } from '@stepproof/core';
import type { FoundFile } from '../files/found-file.ts';
import { type Progress, startProgress } from '../terminal/progress.ts';
import { checkFile, readFound, type TextReading } from './check-file.ts';
import { checkUsedDefinition, DefinitionUses } from './definition-uses.ts';
import type { FileOutcome } from './file-outcome.ts';
import { type ExpectedFile, type Linter, linterFor } from './linter.ts';
import { pathOf, type Session } from './session.ts';

export interface CheckedFiles {
  /** In the order of the files. */
  readonly outcomes: readonly FileOutcome[];
  /** What is to be told of the run itself. */
  readonly asides: readonly { readonly message: string }[];
}

/**
 * Checks the files one after the other, which keeps few of them in memory: templates first, because what they say of a
 * definition counts when it is checked.
 */
export async function checkFiles(found: readonly FoundFile[], session: Session): Promise<CheckedFiles> {
  const linter = await linterFor(session);
  try {
    const run = new CheckRun(found, session, linter);
    for (const place of found.keys()) await run.read(place);
    await run.checkTemplates();
    await run.checkUsedDefinitions();
    await run.checkOtherDefinitions();
    // Contracts of definitions that no template uses.
    await run.checkUsedDefinitions();
    return { outcomes: run.end(), asides: linter.end().map((message) => ({ message })) };
  } catch (error) {
    linter.end();
    throw error;
  }
}

/** How many bytes of files are kept while they wait for others; what is more is read a second time. */
const mostKept = 32 * 1024 * 1024;

/** Files by their places, with what was read of those that are kept. */
type Waiting = Map<number, TextReading | undefined>;

class CheckRun {
  readonly #found: readonly FoundFile[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #session: Session;
  readonly #linter: Linter;
  readonly #uses: DefinitionUses;
  readonly #progress: Progress;
  readonly #outcomes = new Map<number, FileOutcome[]>();
  readonly #templates: Waiting = new Map();
  readonly #definitions: Waiting = new Map();
  /** Folders whose files are one template and were checked. */
  readonly #folders = new Set<string>();
  #kept = 0;

  constructor(found: readonly FoundFile[], session: Session, linter: Linter) {
    this.#found = found;
    this.#places = new Map(found.map(({ shown }, place) => [shown, place] as const));
    this.#session = session;
    this.#linter = linter;
    this.#uses = new DefinitionUses(session);
    this.#progress = startProgress(session.io, found.length);
  }

  async read(place: number): Promise<void> {
    const file = this.#found[place] as FoundFile;
    const reading = await readFound(file, this.#session);
    if (reading.kind !== 'text') {
      this.#progress.advance(file.shown);
      return this.#end(place, [reading]);
    }
    if (file.path === undefined) this.#session.changed.set(pathOf(file.shown, this.#session), reading.text);
    this.#kept += reading.bytes.length;
    const isKept = this.#kept <= mostKept || file.path === undefined;
    (mayBeTemplate(reading.text) ? this.#templates : this.#definitions).set(place, isKept ? reading : undefined);
  }

  checkTemplates(): Promise<void> {
    return this.#checkAll(this.#templates);
  }

  checkOtherDefinitions(): Promise<void> {
    return this.#checkAll(this.#definitions);
  }

  async checkUsedDefinitions(): Promise<void> {
    for (const used of this.#uses.take()) {
      const outcome = await checkUsedDefinition(used, this.#session);
      const place = this.#places.get(used.file.shown);
      if (place === undefined) this.#endBeside(used.users[0], outcome);
      else {
        if (this.#definitions.delete(place)) this.#progress.advance(used.file.shown);
        this.#end(place, [outcome]);
      }
    }
  }

  end(): readonly FileOutcome[] {
    this.#progress.clear();
    const inOrder = [...this.#outcomes].sort(([one], [other]) => one - other);
    return inOrder.flatMap(([, outcomes]) => outcomes).filter(({ kind }) => kind !== 'passed-over');
  }

  async #checkAll(waiting: Waiting): Promise<void> {
    const expected = [...waiting].map(([place, kept]) => ({ file: this.#found[place] as FoundFile, text: kept?.text }));
    await this.#linter.expect(onePerFolder(expected, this.#session));
    for (const [place, kept] of waiting) {
      const file = this.#found[place] as FoundFile;
      waiting.set(place, undefined);
      this.#progress.advance(file.shown);
      const reading = kept !== undefined && !this.#isFixed(file) ? kept : await readFound(file, this.#session);
      if (reading.kind === 'text') await this.#check(place, reading);
      else this.#end(place, [reading]);
    }
  }

  /** A fix of another file may have had a part in this one. */
  #isFixed({ path }: FoundFile): boolean {
    return path !== undefined && this.#session.changed.has(path);
  }

  async #check(place: number, reading: TextReading): Promise<void> {
    const file = this.#found[place] as FoundFile;
    if (isTemplatePart(file.shown)) {
      const folder = folderOf(file, this.#session);
      if (this.#folders.has(folder)) return;
      this.#folders.add(folder);
    }
    const means = { session: this.#session, linter: this.#linter, uses: this.#uses };
    this.#end(place, await checkFile(file, reading, means));
  }

  /** Files that are one template with a file have places of their own. */
  #end(place: number, [own, ...others]: readonly FileOutcome[]): void {
    if (own !== undefined) this.#outcomes.set(place, [own]);
    for (const outcome of others) {
      const its = outcome.kind === 'checked' ? this.#places.get(outcome.file) : undefined;
      if (its === undefined) this.#outcomes.get(place)?.push(outcome);
      else this.#outcomes.set(its, [outcome]);
    }
  }

  #endBeside(user: FoundFile | undefined, outcome: FileOutcome): void {
    const place = this.#places.get(user?.shown ?? '') ?? 0;
    this.#outcomes.set(place, [...(this.#outcomes.get(place) ?? []), outcome]);
  }
}

function folderOf({ shown }: FoundFile, session: Session): string {
  return dirname(pathOf(shown, session));
}

/** Those that will be checked: of the files of a folder that are one template only the first is asked for. */
function onePerFolder(expected: readonly ExpectedFile[], session: Session): readonly ExpectedFile[] {
  const folders = new Set<string>();
  return expected.filter(({ file }) => {
    if (!isTemplatePart(file.shown)) return true;
    const folder = folderOf(file, session);
    return !folders.has(folder) && folders.add(folder);
  });
}
