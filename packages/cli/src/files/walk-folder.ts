import { basename, join } from 'node:path';
import { isBelow, pathBelow, reasonOf } from '@stepproof/checking';
import { mayHoldMachines } from '@stepproof/core';
import type { FileAccess, FolderEntry } from '../io.ts';
import { enterFolder, type IgnoreScope, isIgnored, scopeAbove } from './gitignore.ts';
import type { InputProblem } from './input-problem.ts';

export interface Walk {
  /** Below the folder, with slashes, in the order of their names. */
  readonly paths: readonly string[];
  readonly problems: readonly InputProblem[];
}

/** Never entered: nobody's own definitions are there. */
const skippedFolders = new Set(['node_modules', '.git']);

/**
 * The files in a folder, and in those below it, whose names say that they may hold a definition, without what git ignores.
 *
 * Links to folders are not followed: what they lead to in the tree is found in its own place, and what is out of the tree
 * was not asked for. So a walk cannot go in circles.
 */
export async function walkFolder(files: FileAccess, root: string): Promise<Walk> {
  const found: string[] = [];
  const links: string[] = [];
  const problems: InputProblem[] = [];
  const open: { folder: string; outer: IgnoreScope | undefined }[] = [
    { folder: root, outer: await scopeAbove(files, root) },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { folder } = next;
    try {
      const scope = await enterFolder(files, folder, next.outer);
      for (const entry of files.list(folder)) {
        const path = join(folder, entry.name);
        if (!isWanted(entry, path, scope)) continue;
        if (entry.kind === 'folder') open.push({ folder: path, outer: scope });
        else (entry.kind === 'link' ? links : found).push(path);
      }
    } catch (error) {
      problems.push({ message: `Could not read the folder \`${folder}\`: ${reasonOf(error)}.` });
    }
  }
  const all = [...found, ...linkedFiles(files, root, { found, links })];
  return { paths: all.map((path) => pathBelow(root, path)).sort(inPathOrder), problems };
}

function isWanted({ name, kind }: FolderEntry, path: string, scope: IgnoreScope | undefined): boolean {
  if (kind === 'folder') return !skippedFolders.has(name) && !isIgnored(scope, path, 'folder');
  return kind !== 'other' && mayHoldMachines(basename(name)) && !isIgnored(scope, path, 'file');
}

/** The links to files of the tree that are not found under their own names. */
function linkedFiles(
  files: FileAccess,
  root: string,
  { found, links }: { found: readonly string[]; links: readonly string[] },
): readonly string[] {
  if (links.length === 0) return [];
  const realRoot = files.realPath(root);
  const seen = new Set(found.map((path) => join(realRoot, pathBelow(root, path))));
  return [...links].sort(inPathOrder).filter((link) => {
    const target = targetOf(files, link);
    if (target === undefined || seen.has(target) || !isBelow(realRoot, target)) return false;
    seen.add(target);
    return true;
  });
}

/** The file at the end of a link; none when the link is broken, or leads to something else. */
function targetOf(files: FileAccess, link: string): string | undefined {
  try {
    return files.inspect(link).kind === 'file' ? files.realPath(link) : undefined;
  } catch {
    return undefined;
  }
}

/** By code units, which is the same order on every system. */
function inPathOrder(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
