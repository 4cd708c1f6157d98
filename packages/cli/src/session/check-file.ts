import { checkedText, lintText, type Surroundings } from '@stepproof/checking';
import { type Depth, type FileText, isContractName } from '@stepproof/core';
import type { FoundFile } from '../files/found-file.ts';
import { type Reading, readText } from '../files/read-text.ts';
import type { DefinitionUses } from './definition-uses.ts';
import type { CheckedFile, FileOutcome } from './file-outcome.ts';
import { fixFile } from './fix-file.ts';
import { type LintedFile, lintedFile } from './linted-file.ts';
import type { Linter } from './linter.ts';
import { configFor, foundAt, pathOf, type Session, surroundingsOf } from './session.ts';

export type TextReading = Extract<Reading, { kind: 'text' }>;

/** Reads a file unless the configuration leaves it out. */
export async function readFound(file: FoundFile, session: Session): Promise<Reading> {
  const config = await configFor(file.shown, session);
  const isIgnored = !file.isNamed && file.path !== undefined && config?.ignores(file.path) === true;
  return isIgnored ? { kind: 'passed-over' } : readText(file, session.io);
}

export interface CheckMeans {
  readonly session: Session;
  readonly linter: Linter;
  /** Takes the definitions that templates name, which are checked when all templates are known. */
  readonly uses: DefinitionUses;
}

/**
 * Checks what was read, and fixes it when the options ask for that. Files that are one template with it have outcomes too,
 * where something was found in them. Whatever happens, the other files can still be checked.
 */
export async function checkFile(
  file: FoundFile,
  reading: TextReading,
  { session, linter, uses }: CheckMeans,
): Promise<readonly FileOutcome[]> {
  try {
    const linted = await linter.lint(file, reading.text);
    if (linted.machines.length === 0)
      return file.isNamed && !isContractName(file.shown)
        ? [{ kind: 'no-definition', file: file.shown }]
        : [{ kind: 'passed-over' }];
    const checked = await checkTexts({ file, reading, linted }, session);
    const isLinked = uses.add(file, checked.linted) || checked.outcomes.length > 1;
    return isLinked ? checked.outcomes : checked.outcomes.map(withoutUnneededText);
  } catch (error) {
    return [{ kind: 'failed', file: file.shown, error }];
  }
}

/** Checks a text of a file, with all that it names. */
export function lintFile(file: FoundFile, text: string, session: Session): Promise<LintedFile> {
  return lintWithin(surroundingsOf(file, session), { file, text, depth: session.depth });
}

export interface FileToLint {
  readonly file: FoundFile;
  readonly text: string;
  readonly depth: Depth;
}

export async function lintWithin(surroundings: Surroundings, { file, text, depth }: FileToLint): Promise<LintedFile> {
  const { shown, isNamed } = file;
  return lintedFile(await lintText({ file: shown, text, isNamed }, surroundings, depth));
}

interface Linted {
  readonly file: FoundFile;
  readonly reading: TextReading;
  readonly linted: LintedFile;
}

interface CheckedTexts {
  readonly outcomes: readonly CheckedFile[];
  /** What was found once all was fixed. */
  readonly linted: LintedFile;
}

async function checkTexts(first: Linted, session: Session): Promise<CheckedTexts> {
  const outcomes: CheckedFile[] = [];
  let { linted } = first;
  for (const text of linted.texts) {
    const checked = await checkOneText({ ...first, linted }, text, session);
    linted = checked.linted;
    const isOwn = text.file === first.file.shown;
    if (isOwn) outcomes.unshift({ ...checked.outcome, ...machinesOf(linted) });
    else if (checked.outcome.diagnostics.length > 0 || checked.outcome.fixed !== undefined)
      outcomes.push(checked.outcome);
  }
  return { outcomes, linted };
}

function machinesOf({ machines, failures }: LintedFile): Pick<CheckedFile, 'machines' | 'failures'> {
  return { machines: machines.map(({ file, name, pointer }) => ({ file, name, pointer })), failures };
}

async function checkOneText(
  { file, reading, linted }: Linted,
  { file: shown, text }: FileText,
  session: Session,
): Promise<{ readonly outcome: CheckedFile; readonly linted: LintedFile }> {
  const isOwn = shown === file.shown;
  const part = isOwn ? file : foundAt(shown, file, session);
  const first = { ...checkedText(shown, text, linted.found), linted };
  const check = async (changed: string, own: Session) => {
    const after = new Map([...session.changed, [pathOf(shown, session), changed]]);
    const ownText = after.get(pathOf(file.shown, session)) ?? reading.text;
    const again = await lintFile(file, ownText, { ...own, changed: after });
    return { ...checkedText(shown, changed, again.found), linted: again };
  };
  const fixed = await fixFile(part, { bytes: isOwn ? reading : undefined, first, check }, session);
  const { diagnostics } = fixed.checked;
  const outcome = { kind: 'checked', file: shown, text: fixed.checked.text, diagnostics, ...fixed.outcome } as const;
  return { outcome: { ...outcome, machines: [], failures: [] }, linted: fixed.checked.linted };
}

/** Thousands of files are checked in one run, and hardly any text is looked at again. */
function withoutUnneededText(outcome: CheckedFile): CheckedFile {
  return outcome.diagnostics.length > 0 ? outcome : { ...outcome, text: undefined };
}
