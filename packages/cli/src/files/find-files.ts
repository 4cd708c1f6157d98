import { dirname, resolve } from 'node:path';
import {
  compileGlobs,
  type FileFacts,
  isBelow,
  reasonOf,
  splitGlob,
  walkFolder,
  withSlashes,
} from '@stepproof/checking';
import { mayHoldMachines } from '@stepproof/core';
import type { FileAccess, Io } from '../io.ts';
import { whyCodeIsNotRead } from './code-file.ts';
import { type FoundFile, shownBelow } from './found-file.ts';
import type { InputProblem } from './input-problem.ts';
import { type UncheckedApp, uncheckedApp } from './unchecked-app.ts';

export interface FoundFiles {
  /** Each once, in the order of the command line; those of a folder by name. */
  readonly files: readonly FoundFile[];
  readonly problems: readonly InputProblem[];
  /** The CDK apps in folders that were searched whose state machines are not there to be checked. */
  readonly unchecked: readonly UncheckedApp[];
}

/** What is looked for in folders and by globs. */
export interface Sought {
  /** Whether a file may be one, by its name. */
  isWanted(name: string): boolean;
  /** What such a file is, as the end of "fits no file that …". */
  readonly that: string;
}

const definitions: Sought = { isWanted: mayHoldMachines, that: 'can hold a definition' };

/** Stands for standard input among paths. */
export const standardInput = '-';

/** The files that the paths on the command line mean: files, folders, globs and `-`. */
export async function findFiles(paths: readonly string[], io: Io, sought = definitions): Promise<FoundFiles> {
  const byPath = new Map<string | undefined, FoundFile>();
  const problems: InputProblem[] = [];
  const unchecked = new Map<string, UncheckedApp>();
  for (const written of paths.length === 0 ? ['.'] : paths) {
    const found = await findPath(written, io, sought);
    problems.push(...found.problems);
    for (const app of found.unchecked) unchecked.set(app.path, app);
    for (const file of found.files) {
      const known = byPath.get(file.path);
      byPath.set(file.path, known === undefined ? file : both(known, file));
    }
  }
  return { files: [...byPath.values()], problems, unchecked: [...unchecked.values()] };
}

/** A file that was found in two ways: what either allows holds. */
function both(known: FoundFile, again: FoundFile): FoundFile {
  const file = again.isNamed && !known.isNamed ? again : known;
  const [root] = [known.root, again.root].sort((one, other) => one.length - other.length);
  return { ...file, root: root ?? file.root };
}

async function findPath(written: string, io: Io, sought: Sought): Promise<FoundFiles> {
  const { folder } = io;
  if (written === standardInput) return foundFile({ path: undefined, shown: '<stdin>', isNamed: true, root: folder });
  const path = resolve(folder, written);
  const facts = inspect(io.files, path);
  if (typeof facts === 'string') return refused(`Could not read \`${written}\`: ${facts}.`);
  switch (facts.kind) {
    case 'file':
      return findNamed(path, written, io);
    case 'folder':
      return findInFolder({ path, shown: written === '.' ? '' : written }, io.files, sought);
    case 'other':
      return refused(`\`${written}\` is neither a file nor a folder; standard input is read with \`-\`.`);
    case 'missing':
      return findGlob(written, io, sought);
  }
}

function findNamed(path: string, written: string, io: Io): FoundFiles {
  const whyNot = whyCodeIsNotRead(written);
  return whyNot === undefined ? foundFile(namedFile(path, written, io)) : refused(whyNot);
}

function namedFile(path: string, written: string, { folder }: Io): FoundFile {
  return { path, shown: withSlashes(written), isNamed: true, root: isBelow(folder, path) ? folder : dirname(path) };
}

/** The facts, or why there are none. */
function inspect(files: FileAccess, path: string): FileFacts | string {
  try {
    return files.inspect(path);
  } catch (error) {
    return reasonOf(error);
  }
}

function isFolder(files: FileAccess, path: string): boolean {
  const facts = inspect(files, path);
  return typeof facts !== 'string' && facts.kind === 'folder';
}

function refused(message: string): FoundFiles {
  return { files: [], problems: [{ message }], unchecked: [] };
}

function foundFile(file: FoundFile): FoundFiles {
  return { files: [file], problems: [], unchecked: [] };
}

async function findInFolder(
  { path, shown }: { path: string; shown: string },
  files: FileAccess,
  { isWanted }: Sought,
): Promise<FoundFiles> {
  const { paths, problems, unsynthesized } = await walkFolder(files, path, { isWanted });
  const unchecked = await Promise.all(unsynthesized.map((app) => uncheckedApp(app, { path, shown }, files)));
  return { files: paths.map((below) => foundBelow({ path, shown }, below)), problems, unchecked };
}

function foundBelow(folder: { path: string; shown: string }, below: string): FoundFile {
  return {
    path: resolve(folder.path, below),
    shown: shownBelow(folder.shown, below),
    isNamed: false,
    root: folder.path,
  };
}

async function findGlob(written: string, { files, folder }: Io, { isWanted, that }: Sought): Promise<FoundFiles> {
  const split = await splitGlob(withSlashes(written));
  if (split === undefined) return refused(`\`${written}\` names no file or folder.`);
  const base = { path: resolve(folder, split.base), shown: split.base };
  if (!isFolder(files, base.path)) return refused(`\`${written}\` fits no file: there is no folder \`${split.base}\`.`);
  const { paths, problems } = await walkFolder(files, base.path, { isWanted });
  const matches = await compileGlobs([`./${split.glob}`]);
  const found = paths.filter(matches).map((below) => foundBelow(base, below));
  if (found.length > 0) return { files: found, problems, unchecked: [] };
  const missing = { message: whyCodeIsNotRead(written) ?? `\`${written}\` fits no file that ${that}.` };
  return { files: [], problems: [...problems, missing], unchecked: [] };
}
