import { dirname } from 'node:path';
import { isTemplatePart, mayBeTemplate } from '@stepproof/core';
import type { FoundFile } from '../files/found-file.ts';
import { type Progress, startProgress } from '../terminal/progress.ts';
import { checkFile, readFound, type TextReading } from './check-file.ts';
import { checkUsedDefinition, DefinitionUses } from './definition-uses.ts';
import type { FileOutcome } from './file-outcome.ts';
import { pathOf, type Session } from './session.ts';

/**
 * Checks the files one after the other, which keeps few of them in memory: templates first, because what they say of a
 * definition counts when it is checked. The outcomes have the order of the files.
 */
export async function checkFiles(found: readonly FoundFile[], session: Session): Promise<readonly FileOutcome[]> {
  const run = new CheckRun(found, session);
  for (const place of found.keys()) await run.checkUnlessDefinition(place);
  await run.checkUsedDefinitions();
  await run.checkOtherDefinitions();
  // Contracts of definitions that no template uses.
  await run.checkUsedDefinitions();
  return run.end();
}

/** How many bytes of definitions are kept while they wait for the templates; others are read a second time. */
const mostKept = 32 * 1024 * 1024;

class CheckRun {
  readonly #found: readonly FoundFile[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #session: Session;
  readonly #uses: DefinitionUses;
  readonly #progress: Progress;
  readonly #outcomes = new Map<number, FileOutcome[]>();
  readonly #waiting = new Map<number, TextReading | undefined>();
  /** Folders whose files are one template and were checked. */
  readonly #folders = new Set<string>();
  #kept = 0;

  constructor(found: readonly FoundFile[], session: Session) {
    this.#found = found;
    this.#places = new Map(found.map(({ shown }, place) => [shown, place] as const));
    this.#session = session;
    this.#uses = new DefinitionUses(session);
    this.#progress = startProgress(session.io, found.length);
  }

  async checkUnlessDefinition(place: number): Promise<void> {
    const file = this.#found[place] as FoundFile;
    const reading = await readFound(file, this.#session);
    if (reading.kind === 'text' && file.path === undefined)
      this.#session.changed.set(pathOf(file.shown, this.#session), reading.text);
    if (reading.kind === 'text' && !mayBeTemplate(reading.text)) return this.#wait(place, reading);
    this.#progress.advance(file.shown);
    if (reading.kind !== 'text') this.#end(place, [reading]);
    else await this.#check(place, reading);
  }

  async checkUsedDefinitions(): Promise<void> {
    for (const used of this.#uses.take()) {
      const outcome = await checkUsedDefinition(used, this.#session);
      const place = this.#places.get(used.file.shown);
      if (place === undefined) this.#endBeside(used.users[0], outcome);
      else {
        if (this.#waiting.delete(place)) this.#progress.advance(used.file.shown);
        this.#end(place, [outcome]);
      }
    }
  }

  async checkOtherDefinitions(): Promise<void> {
    for (const [place, kept] of this.#waiting) {
      const file = this.#found[place] as FoundFile;
      this.#waiting.set(place, undefined);
      this.#progress.advance(file.shown);
      const reading = kept ?? (await readFound(file, this.#session));
      if (reading.kind === 'text') await this.#check(place, reading);
      else this.#end(place, [reading]);
    }
  }

  end(): readonly FileOutcome[] {
    this.#progress.clear();
    const inOrder = [...this.#outcomes].sort(([one], [other]) => one - other);
    return inOrder.flatMap(([, outcomes]) => outcomes).filter(({ kind }) => kind !== 'passed-over');
  }

  async #check(place: number, reading: TextReading): Promise<void> {
    const file = this.#found[place] as FoundFile;
    if (isTemplatePart(file.shown)) {
      const folder = dirname(pathOf(file.shown, this.#session));
      if (this.#folders.has(folder)) return;
      this.#folders.add(folder);
    }
    this.#end(place, await checkFile(file, reading, { session: this.#session, uses: this.#uses }));
  }

  #wait(place: number, reading: TextReading): void {
    this.#kept += reading.bytes.length;
    this.#waiting.set(place, this.#kept > mostKept && this.#found[place]?.path !== undefined ? undefined : reading);
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
