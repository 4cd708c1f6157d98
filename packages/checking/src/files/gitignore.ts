import { dirname, join } from 'node:path';
import type { Ignore } from 'ignore';
import type { FileView } from './file-view.ts';
import { hasGit } from './git-folder.ts';
import { pathBelow } from './paths.ts';

/** The `.gitignore` files that hold for a folder: its own one, and those above it. */
export interface IgnoreScope {
  readonly folder: string;
  readonly patterns: Ignore;
  readonly outer: IgnoreScope | undefined;
}

/** The scope of a folder within that of the folder above it. The library is only loaded once a `.gitignore` is there. */
export async function enterFolder(
  files: FileView,
  folder: string,
  outer: IgnoreScope | undefined,
): Promise<IgnoreScope | undefined> {
  const path = join(folder, '.gitignore');
  if (files.inspect(path).kind !== 'file') return outer;
  const { default: ignore } = await import('ignore');
  return { folder, patterns: ignore().add(files.read(path).toString('utf8')), outer };
}

/** Whether git would leave the path alone. The innermost `.gitignore` that says something about it wins. */
export function isIgnored(scope: IgnoreScope | undefined, path: string, kind: 'file' | 'folder'): boolean {
  for (let current = scope; current !== undefined; current = current.outer) {
    const below = pathBelow(current.folder, path);
    const { ignored, unignored } = current.patterns.test(kind === 'folder' ? `${below}/` : below);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/**
 * The scope in which a search starts: the `.gitignore` files from the root of the repository down to the folder above.
 * A folder that is ignored itself was named on purpose, so the files above it say nothing about what is in it.
 */
export async function scopeAbove(files: FileView, folder: string): Promise<IgnoreScope | undefined> {
  let scope: IgnoreScope | undefined;
  for (const above of foldersAbove(files, folder)) {
    scope = await enterFolder(files, above, scope);
    if (isIgnored(scope, nextBelow(above, folder), 'folder')) return undefined;
  }
  return scope;
}

/** From the root of the repository down; none outside of a repository. */
function foldersAbove(files: FileView, folder: string): readonly string[] {
  const above: string[] = [];
  let current = folder;
  while (!hasGit(files, current)) {
    const parent = dirname(current);
    if (parent === current) return [];
    above.unshift(parent);
    current = parent;
  }
  return above;
}

function nextBelow(above: string, folder: string): string {
  const [step = ''] = pathBelow(above, folder).split('/');
  return join(above, step);
}
