import { type CheckedText, fixText } from '@stepproof/checking';
import type { FoundFile } from '../files/found-file.ts';
import { readText } from '../files/read-text.ts';
import type { TextReading } from './check-file.ts';
import type { CheckedFile } from './file-outcome.ts';
import { configFor, pathOf, type Session } from './session.ts';
import { changedMeanwhile, writeFixed } from './write-fixes.ts';

export interface Fixing<Checked extends CheckedText> {
  /** What the file held; nothing for one that is read again before it is written. */
  readonly bytes: Pick<TextReading, 'bytes' | 'encoding'> | undefined;
  readonly first: Checked;
  check(text: string, session: Session): Promise<Checked>;
}

interface Fixed<Checked extends CheckedText> {
  readonly checked: Checked;
  /** What is to be told of the fixes. */
  readonly outcome: Pick<CheckedFile, 'fixed' | 'problem'>;
}

/** Makes the safe fixes of a file when the options ask for that, and writes them. */
export async function fixFile<Checked extends CheckedText>(
  file: FoundFile,
  fixing: Fixing<Checked>,
  session: Session,
): Promise<Fixed<Checked>> {
  const { first, check } = fixing;
  if (!(await mayFix(file, session))) return { checked: first, outcome: nothingFixed };
  const { checked, count } = await fixText({
    file: file.shown,
    first,
    depth: session.depth,
    recheck: (text, depth) => check(text, { ...session, depth }),
  });
  if (count === 0) return { checked: first, outcome: nothingFixed };
  const problem = session.options.fix === 'write' ? await write(file, { ...fixing, checked }, session) : undefined;
  if (problem !== undefined) return { checked: first, outcome: { fixed: undefined, problem } };
  session.changed.set(pathOf(file.shown, session), checked.text);
  return { checked, outcome: { fixed: { count, before: first.text, after: checked.text }, problem: undefined } };
}

const nothingFixed: Fixed<CheckedText>['outcome'] = { fixed: undefined, problem: undefined };

/** A broken configuration may have switched rules off, so nothing is written because of it. */
async function mayFix({ shown }: FoundFile, session: Session): Promise<boolean> {
  if (session.options.fix === 'none' || session.fixable?.has(pathOf(shown, session)) === false) return false;
  const config = await configFor(shown, session);
  return config === undefined || config.diagnostics.length === 0;
}

async function write<Checked extends CheckedText>(
  file: FoundFile,
  { bytes, first, checked }: Fixing<Checked> & { readonly checked: Checked },
  { io }: Session,
): Promise<string | undefined> {
  const { path, shown } = file;
  if (path === undefined) return undefined;
  const now = bytes ?? (await readAgain(file, first.text, io));
  return now === undefined ? changedMeanwhile(shown) : writeFixed(io.files, { path, shown, ...now }, checked.text);
}

/** The bytes of a file, when its text is still the one that was checked. */
async function readAgain(file: FoundFile, text: string, io: Session['io']): Promise<TextReading | undefined> {
  const reading = await readText({ ...file, isNamed: true }, io);
  return reading.kind === 'text' && reading.text === text ? reading : undefined;
}
