import type { FileView } from './file-view.ts';

/** The bytes of a file; nothing when there are more than `most`. */
export function readUpTo(files: FileView, path: string, most: number): Buffer | undefined {
  return files.inspect(path).size > most ? undefined : files.read(path);
}
