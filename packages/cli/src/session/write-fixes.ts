import { type Encoding, encode, reasonOf } from '@stepproof/checking';
import type { FileAccess } from '../io.ts';

/** A file as it was when it was read. */
export interface ReadFile {
  readonly path: string;
  readonly shown: string;
  readonly bytes: Buffer;
  readonly encoding: Encoding;
}

/** Writes a fixed text, unless somebody wrote the file meanwhile. Returns why it was not written, as a sentence. */
export function writeFixed(
  files: FileAccess,
  { path, shown, bytes, encoding }: ReadFile,
  text: string,
): string | undefined {
  try {
    if (!files.read(path).equals(bytes)) return changedMeanwhile(shown);
    files.replace(path, encode(text, encoding));
    return undefined;
  } catch (error) {
    return `Could not write the fixes of \`${shown}\`: ${reasonOf(error)}.`;
  }
}

export function changedMeanwhile(shown: string): string {
  return `\`${shown}\` changed while it was checked; its fixes were not written.`;
}
