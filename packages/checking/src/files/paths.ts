import { relative, sep } from 'node:path';

/** Slashes instead of the system's own separators. */
export function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** The way from one folder to a path below it, with slashes. */
export function pathBelow(folder: string, path: string): string {
  return withSlashes(relative(folder, path));
}

/** Whether the path lies in the folder. */
export function isBelow(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
