import { checkedText } from '@stepproof/checking';
import type { FoundInUse } from '@stepproof/core';
import type { FoundFile } from '../files/found-file.ts';
import { readText } from '../files/read-text.ts';
import { lintFile } from './check-file.ts';
import type { FileOutcome } from './file-outcome.ts';
import { fixFile } from './fix-file.ts';
import { isAbout, type LintedFile } from './linted-file.ts';
import { configFor, foundAt, pathOf, type Session } from './session.ts';

/** A definition that templates name, or a contract, with what was found of it in each use. */
export interface UsedDefinition {
  readonly file: FoundFile;
  readonly text: string;
  /** The templates, in the order in which they were checked. */
  readonly users: FoundFile[];
  readonly found: FoundInUse[];
}

/** The definitions that the templates of a run name. Nothing of a template is kept but what was found. */
export class DefinitionUses {
  readonly #session: Session;
  readonly #byPath = new Map<string, UsedDefinition>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** Those that came up since this was asked last. */
  take(): readonly UsedDefinition[] {
    const all = [...this.#byPath.values()];
    this.#byPath.clear();
    return all;
  }

  /** Puts down what was found for the machines of a template that other files have a part in. Answers whether any has. */
  add(user: FoundFile, { machines, found }: LintedFile): boolean {
    for (const [index, { others }] of machines.entries()) {
      const use = found[index];
      if (use === undefined) continue;
      for (const { file, text } of others) {
        const used = this.#used(foundAt(file, user, this.#session), text);
        if (used.users.at(-1) !== user) used.users.push(user);
        used.found.push(onlyIn(file, use));
      }
    }
    return machines.some(({ others }) => others.length > 0);
  }

  #used(file: FoundFile, text: string): UsedDefinition {
    const path = pathOf(file.shown, this.#session);
    const known = this.#byPath.get(path);
    if (known !== undefined) return known;
    const used = { file, text, users: [], found: [] };
    this.#byPath.set(path, used);
    return used;
  }
}

function concerns(use: FoundInUse, { shown }: FoundFile): boolean {
  return use.file === shown || use.declared?.location.file === shown || isAbout(use, shown);
}

/** What was found elsewhere is told there. */
function onlyIn(file: string, use: FoundInUse): FoundInUse {
  return { ...use, diagnostics: use.diagnostics.filter(({ location }) => location.file === file) };
}

/** What was found in a definition in all of its uses, and fixes it when the options ask for that. */
export async function checkUsedDefinition(used: UsedDefinition, session: Session): Promise<FileOutcome> {
  try {
    return await checkUses(used, session);
  } catch (error) {
    return { kind: 'failed', file: used.file.shown, error };
  }
}

async function checkUses({ file, text, users, found }: UsedDefinition, session: Session): Promise<FileOutcome> {
  const config = await configFor(file.shown, session);
  if (!file.isNamed && config?.ignores(pathOf(file.shown, session)) === true) return { kind: 'passed-over' };
  const first = checkedText(file.shown, text, found);
  const check = (changed: string, own: Session) => checkAnew({ file, users }, changed, own);
  const { checked, outcome } = await fixFile(file, { bytes: undefined, first, check }, session);
  const { diagnostics } = checked;
  return { kind: 'checked', file: file.shown, text: checked.text, machines: [], diagnostics, failures: [], ...outcome };
}

/** A definition is checked anew as it was checked first: by checking all templates that use it. */
async function checkAnew({ file, users }: Pick<UsedDefinition, 'file' | 'users'>, text: string, session: Session) {
  const changed = new Map([...session.changed, [pathOf(file.shown, session), text]]);
  const found: FoundInUse[] = [];
  for (const user of users) {
    const linted = await lintAnew(user, { ...session, changed });
    found.push(...linted.filter((use) => concerns(use, file)).map((use) => onlyIn(file.shown, use)));
  }
  return checkedText(file.shown, text, found);
}

async function lintAnew(user: FoundFile, session: Session): Promise<readonly FoundInUse[]> {
  const known = session.changed.get(pathOf(user.shown, session));
  const reading = known === undefined ? await readText(user, session.io) : { kind: 'text' as const, text: known };
  return reading.kind === 'text' ? (await lintFile(user, reading.text, session)).found : [];
}
