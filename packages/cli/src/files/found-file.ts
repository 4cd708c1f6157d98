import { posix, relative, sep } from 'node:path';

/** A file that is to be checked. */
export interface FoundFile {
  /** Absolute; nothing for standard input. */
  readonly path: string | undefined;
  /** As the user wrote it, or below the folder that the user wrote; with slashes on every system. */
  readonly shown: string;
  /** Whether the user named this very file, so that it is checked whatever it is called and whatever is ignored. */
  readonly isNamed: boolean;
}

/** Slashes instead of the system's own separators. */
export function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** How a path below a folder is shown when the user wrote the folder so. */
export function shownBelow(folder: string, path: string): string {
  return folder === '' ? path : posix.join(withSlashes(folder), path);
}

/** The way from one folder to a path below it, with slashes. */
export function pathBelow(folder: string, path: string): string {
  return withSlashes(relative(folder, path));
}

/** Whether the path lies in the folder. */
export function isBelow(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
