import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { decode, isBelow, type NearbyFiles, pathBelow, withSlashes } from '@stepproof/checking';
import { type FileText, isTemplatePart, type MissingDefinition } from '@stepproof/core';
import type { Io } from '../io.ts';
import type { FoundFile } from './found-file.ts';
import { mostBytes } from './read-text.ts';

export interface KnownFiles {
  readonly io: Pick<Io, 'folder' | 'files'>;
  /** What is checked, by absolute path. */
  readonly found: ReadonlyMap<string, FoundFile>;
  /** What fixes have made of texts, by absolute path. */
  readonly changed: ReadonlyMap<string, string>;
}

/** The files around one that is checked, as far as they lie in the folder that the user named. No link leads out of it. */
export function nearbyFiles({ root }: Pick<FoundFile, 'root'>, known: KnownFiles): NearbyFiles {
  const { folder, files } = known.io;
  const shownAs = (path: string, from: string) => {
    const found = known.found.get(path);
    if (found !== undefined) return found.shown;
    return isAbsolute(from) ? withSlashes(path) : pathBelow(folder, path);
  };
  return {
    named(from, path) {
      const target = resolve(folder, dirname(from), path);
      const text = readWithin(root, target, known);
      return typeof text === 'string' ? text : { ...text, file: shownAs(target, from) };
    },
    siblings(file) {
      const home = resolve(folder, dirname(file));
      const others = namesIn(home, files).filter((name) => name !== basename(file) && isTemplatePart(name));
      return others.flatMap((name) => {
        const text = readWithin(root, join(home, name), known);
        return typeof text === 'string' ? [] : [{ ...text, file: shownAs(join(home, name), file) }];
      });
    },
  };
}

function namesIn(folder: string, files: KnownFiles['io']['files']): readonly string[] {
  try {
    return files.list(folder).map(({ name }) => name);
  } catch {
    // What cannot be read is told where it was to be checked itself.
    return [];
  }
}

function readWithin(
  root: string,
  path: string,
  { io, changed }: KnownFiles,
): Pick<FileText, 'text'> | MissingDefinition {
  const { files } = io;
  if (path !== root && !isBelow(root, path)) return 'outside';
  const text = changed.get(path);
  if (text !== undefined) return { text };
  try {
    const { kind } = files.inspect(path);
    if (kind !== 'file') return kind === 'missing' ? 'not-found' : 'unreadable';
    if (!isBelow(files.realPath(root), files.realPath(path))) return 'outside';
    const bytes = files.readUpTo(path, mostBytes);
    if (bytes === undefined) return 'too-large';
    const decoded = decode(bytes);
    return decoded.kind === 'text' ? { text: decoded.text } : 'unreadable';
  } catch {
    return 'unreadable';
  }
}
