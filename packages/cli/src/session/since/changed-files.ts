import { basename, dirname, resolve } from 'node:path';
import { isBelow, pathBelow } from '@stepproof/checking';
import { isTemplatePart, mayBeTemplate, mayHoldMachines } from '@stepproof/core';
import type { FoundFile } from '../../files/found-file.ts';
import { readFound } from '../check-file.ts';
import { pathOf, type Session } from '../session.ts';
import { type AskedPaths, askedPaths } from './asked-paths.ts';
import { type BaseTree, baseTreeSince } from './base-tree.ts';
import { settingsPaths } from './settings-paths.ts';

/** What of a run is about something that changed. */
export interface ChangedFiles {
  /** The files to check. What some of them say is needed only to judge others. */
  readonly files: readonly FoundFile[];
  /** By absolute path: the files that something changed for, of which is told; nothing: all. */
  readonly told: ReadonlySet<string> | undefined;
}

/**
 * The files that changed since a revision, with what uses them: a template that names a changed definition, the definitions that a changed
 * template names or named, and all for which a configuration, an inventory or a contract changed. They are judged as in a check
 * of all files. Throws a `UsageError` when git cannot tell what changed.
 */
export async function changedFiles(
  revision: string,
  files: readonly FoundFile[],
  session: Session,
): Promise<ChangedFiles> {
  const tree = await baseTreeSince(revision, session.io);
  const all = { files, told: undefined };
  if (session.options.inventory.some((path) => tree.isChanged(resolve(session.io.folder, path)))) return all;
  const changes = new Changes(tree, session);
  const before = await namedBefore(files, tree, session);
  if (before === undefined) return all;
  const looks = await looksAt(files, session);
  const told = new Set(before);
  for (const look of looks) for (const path of await changes.toldOf(look)) told.add(path);
  const isNeeded = ({ path, asked }: Look) =>
    told.has(path) || (asked !== undefined && filesOf(asked).some((one) => told.has(one)));
  return { files: looks.filter(isNeeded).map(({ file }) => file), told };
}

/** A file that may hold state machines, and what it asks for; nothing where it cannot be read. */
interface Look {
  readonly file: FoundFile;
  readonly path: string;
  readonly asked: AskedPaths | undefined;
}

async function looksAt(files: readonly FoundFile[], session: Session): Promise<readonly Look[]> {
  const looks: Look[] = [];
  for (const file of files) {
    const reading = await readFound(file, session);
    if (reading.kind === 'passed-over') continue;
    const asked = reading.kind === 'text' ? await askedPaths(file, reading.text, session) : undefined;
    looks.push({ file, path: pathOf(file.shown, session), asked });
  }
  return looks;
}

function filesOf({ own, machines }: AskedPaths): readonly string[] {
  return [...own, ...machines.flatMap((paths) => [...paths])];
}

class Changes {
  readonly #tree: BaseTree;
  readonly #session: Session;
  readonly #touched = new Map<string, boolean>();
  /** The folders in which a part of a template changed or went. */
  readonly #folders: ReadonlySet<string>;

  constructor(tree: BaseTree, session: Session) {
    this.#tree = tree;
    this.#session = session;
    const parts = tree.paths().filter((path) => isTemplatePart(basename(path)) && tree.isChanged(path));
    this.#folders = new Set(parts.map((path) => dirname(path)));
  }

  /** The files that something changed for: all of a template that is another one itself, else those of some of its machines. */
  async toldOf({ path, asked }: Look): Promise<readonly string[]> {
    if (asked === undefined) return [path];
    if ((await this.#isAnyTouched(asked.own)) || [...asked.folders].some((folder) => this.#folders.has(folder)))
      return [path, ...filesOf(asked)];
    const told: string[] = [];
    for (const paths of asked.machines) if (await this.#isAnyTouched(paths)) told.push(path, ...paths);
    return told;
  }

  async #isAnyTouched(paths: Iterable<string>): Promise<boolean> {
    for (const path of paths) if (await this.#isTouched(path)) return true;
    return false;
  }

  /** Whether a file changed, or what holds for it. */
  async #isTouched(path: string): Promise<boolean> {
    const known = this.#touched.get(path);
    if (known !== undefined) return known;
    const paths = [path, ...(await settingsPaths(path, this.#session))];
    const isTouched = paths.some((one) => this.#tree.isChanged(one));
    this.#touched.set(path, isTouched);
    return isTouched;
  }
}

/** What templates named before they changed or went, and perhaps name no more; nothing when git cannot tell. */
async function namedBefore(
  files: readonly FoundFile[],
  tree: BaseTree,
  session: Session,
): Promise<readonly string[] | undefined> {
  const roots = [...new Set(files.map(({ root }) => root))];
  const rootOf = (path: string) => roots.find((root) => isBelow(root, path));
  const changed = tree
    .paths()
    .filter((path) => mayHoldMachines(path) && rootOf(path) !== undefined && tree.isChanged(path));
  const texts = await tree.textsOf(changed);
  if (texts === undefined) return undefined;
  const named: string[] = [];
  for (const [path, text] of texts) {
    if (!mayBeTemplate(text)) continue;
    const file = { path, shown: pathBelow(session.io.folder, path), isNamed: false, root: rootOf(path) ?? '' };
    named.push(...filesOf(await askedPaths(file, text, session)));
  }
  return named;
}
