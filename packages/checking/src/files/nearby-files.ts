import { basename, dirname, join, resolve } from 'node:path';
import { type FileText, isTemplatePart, type MissingDefinition } from '@stepproof/core';
import { decode } from './decode.ts';
import type { FileView } from './file-view.ts';
import { isBelow } from './paths.ts';

/** The files around one that is checked. Files are named as the user sees them. */
export interface NearbyFiles {
  /** The file that another one names by a path relative to its own folder. */
  named(from: string, path: string): FileText | MissingDefinition;
  /** Those beside a file that are one template with it, as the others of a Terraform module are. Nothing where none can be read. */
  siblings(file: string): readonly FileText[] | undefined;
}

/** Where no files can be read. */
export const noNearbyFiles: NearbyFiles = { named: () => 'outside', siblings: () => undefined };

/** What a host knows of the files around one. Paths are absolute. */
export interface Neighbourhood {
  /** The folder out of which nothing is read, and out of which no link leads. */
  readonly root: string;
  readonly files: FileView;
  /** Where a file is, as the user sees it. */
  pathOf(file: string): string;
  /** How the user sees the file at a path, when the file that led to it is shown as `from`. */
  shownAs(path: string, from: string): string;
  /** What somebody has made of a file and not written yet. */
  unwritten(path: string): string | undefined;
}

/** The largest file that is read, in bytes. AWS takes definitions of up to 1 MiB; templates may hold several. */
export const mostBytes = 16 * 1024 * 1024;

export function nearbyFiles(here: Neighbourhood): NearbyFiles {
  const { pathOf, shownAs } = here;
  return {
    named(from, path) {
      const target = resolve(dirname(pathOf(from)), path);
      const text = textAt(target, here);
      return typeof text === 'string' ? text : { ...text, file: shownAs(target, from) };
    },
    siblings(file) {
      const folder = dirname(pathOf(file));
      const others = namesIn(folder, here).filter((name) => name !== basename(pathOf(file)) && isTemplatePart(name));
      return others.flatMap((name) => {
        const text = textAt(join(folder, name), here);
        return typeof text === 'string' ? [] : [{ ...text, file: shownAs(join(folder, name), file) }];
      });
    },
  };
}

function namesIn(folder: string, { files }: Neighbourhood): readonly string[] {
  try {
    return files.list(folder).map(({ name }) => name);
  } catch {
    // What cannot be read is told where it was to be checked itself.
    return [];
  }
}

function textAt(path: string, here: Neighbourhood): { readonly text: string } | MissingDefinition {
  const { root, unwritten } = here;
  if (path !== root && !isBelow(root, path)) return 'outside';
  const text = unwritten(path);
  if (text !== undefined) return { text };
  try {
    return readAt(path, here);
  } catch {
    return 'unreadable';
  }
}

function readAt(path: string, { root, files }: Neighbourhood): { readonly text: string } | MissingDefinition {
  const { kind, size } = files.inspect(path);
  if (kind !== 'file') return kind === 'missing' ? 'not-found' : 'unreadable';
  if (!isBelow(files.realPath(root), files.realPath(path))) return 'outside';
  if (size > mostBytes) return 'too-large';
  const decoded = decode(files.read(path));
  return decoded.kind === 'text' ? { text: decoded.text } : 'unreadable';
}
