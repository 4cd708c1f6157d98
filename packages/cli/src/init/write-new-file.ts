import { resolve } from 'node:path';
import { mostBytes, reasonOf } from '@stepproof/checking';
import type { Io } from '../io.ts';
import type { NewFile } from './new-file.ts';

/** What became of a file, in a sentence, with what is to be added where there was one. */
export interface Written {
  readonly kind: 'written' | 'kept' | 'failed';
  readonly message: string;
  readonly addition?: string | undefined;
}

/** Writes a file where there is none. What is there is never changed. */
export function writeNewFile({ path, text, purpose, addition, isExecutable }: NewFile, io: Io): Written {
  try {
    const target = resolve(io.folder, path);
    if (io.files.inspect(target).kind !== 'missing') {
      const message = `\`${path}\` is there already, and was left as it is.`;
      if (addition === undefined || inOneLine(textOf(target, io)).includes(inOneLine(addition)))
        return { kind: 'kept', message };
      return { kind: 'kept', message: `${message} Add to it:`, addition };
    }
    io.files.write(target, Buffer.from(text, 'utf8'), isExecutable === true ? 0o755 : undefined);
    return { kind: 'written', message: `Wrote \`${path}\`: ${purpose}.` };
  } catch (error) {
    return { kind: 'failed', message: `Could not write \`${path}\`: ${reasonOf(error)}.` };
  }
}

/** However it is indented. */
function inOneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}

/** Nothing of a folder, or of what is too large to be looked at. */
function textOf(path: string, { files }: Io): string {
  if (files.inspect(path).kind !== 'file') return '';
  return files.readUpTo(path, mostBytes)?.toString('utf8') ?? '';
}
