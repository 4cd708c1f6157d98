import { decode, type Encoding, mostBytes, reasonOf } from '@stepproof/checking';
import { isDefinitionName, mayBeTemplate, mayHoldDefinition } from '@stepproof/core';
import type { Io } from '../io.ts';
import type { FoundFile } from './found-file.ts';

export type Reading =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding; readonly bytes: Buffer }
  /** Nothing says that the file holds a definition. */
  | { readonly kind: 'passed-over' }
  | { readonly kind: 'refused'; readonly message: string };

/** Reads a file, or standard input, as text. */
export async function readText(file: FoundFile, io: Io): Promise<Reading> {
  try {
    const bytes = await readBytes(file, io);
    return bytes === undefined ? tooLarge(file) : readingOf(file, bytes);
  } catch (error) {
    return { kind: 'refused', message: `Could not read \`${file.shown}\`: ${reasonOf(error)}.` };
  }
}

async function readBytes({ path }: FoundFile, io: Io): Promise<Buffer | undefined> {
  if (path === undefined) {
    const bytes = await io.readStandardInput(mostBytes);
    return bytes.length > mostBytes ? undefined : bytes;
  }
  return io.files.readUpTo(path, mostBytes);
}

/** Only what somebody took for a definition is worth an error: other large files may be anything. */
function tooLarge(file: FoundFile): Reading {
  const reason = `is larger than ${mostBytes / 1024 / 1024} MiB, the most that is read`;
  return isMeant(file) ? refuse(file, reason) : { kind: 'passed-over' };
}

function readingOf(file: FoundFile, bytes: Buffer): Reading {
  const decoded = decode(bytes);
  const text = decoded.kind === 'text' ? decoded.text : bytes.toString('latin1');
  if (!isMeant(file) && !mayHoldDefinition(text) && !mayBeTemplate(text)) return { kind: 'passed-over' };
  return decoded.kind === 'text' ? { ...decoded, bytes } : refuse(file, decoded.reason);
}

function refuse({ shown }: FoundFile, reason: string): Reading {
  return { kind: 'refused', message: `\`${shown}\` ${reason}.` };
}

function isMeant({ shown, isNamed }: FoundFile): boolean {
  return isNamed || isDefinitionName(shown);
}
