import { ESLint, type Linter } from 'eslint';
import { LineIndex, type Position } from '../../packages/core/src/text/line-index.ts';
import { applyEdits } from '../../packages/core/src/text/text-edit.ts';
import type { StepproofPlugin } from '../../packages/eslint-plugin/src/plugin.ts';
import { type Folder, stepproof } from '../acceptance/command.ts';

/** A finding as either of the two tells of it, so that they can be compared. */
export interface Told {
  readonly file: string;
  readonly ruleId: string;
  readonly message: string;
  readonly start: Position;
  readonly end: Position;
  /** What its safe fix makes of the text. */
  readonly fixed: string | undefined;
  /** What the other fixes make of it, by their titles. */
  readonly suggestions: readonly (readonly [string, string])[];
}

/** What the command says of all files of a folder. */
export async function toldByCommand(folder: Folder, args: readonly string[]): Promise<readonly Told[]> {
  const { out, error } = await stepproof(folder, ['check', '.', '--format', 'json', ...args]);
  if (out === '') throw new Error(error);
  return inOrder(JSON.parse(out).diagnostics.map((diagnostic: CommandDiagnostic) => ofCommand(diagnostic, folder)));
}

interface CommandFix {
  readonly title: string;
  readonly kind: 'safe' | 'suggestion';
  readonly edits: readonly {
    readonly file: string;
    readonly start: Position;
    readonly end: Position;
    readonly text: string;
  }[];
}

interface CommandDiagnostic extends Omit<Told, 'fixed' | 'suggestions'> {
  readonly fixes: readonly CommandFix[];
}

function ofCommand({ file, ruleId, message, start, end, fixes }: CommandDiagnostic, folder: Folder): Told {
  const within = fixes.filter(({ edits }) => edits.every((edit) => edit.file === file));
  const text = within.length === 0 ? '' : folder.read(file);
  const lines = new LineIndex(text);
  const offset = ({ line, column }: Position) => lines.lineStart(line) + column - 1;
  const after = ({ edits }: CommandFix) =>
    applyEdits(
      text,
      edits.map((edit) => ({ file, span: { start: offset(edit.start), end: offset(edit.end) }, text: edit.text })),
    );
  const safe = within.find(({ kind }) => kind === 'safe');
  const suggestions = within.filter((fix) => fix !== safe).map((fix) => [fix.title, after(fix)] as const);
  const rest = { fixed: safe && after(safe), suggestions };
  return { file, ruleId, message, start: placeOf(start), end: placeOf(end), ...rest };
}

/** The command tells the offset too. */
function placeOf({ line, column }: Position): Position {
  return { line, column };
}

/** What ESLint says of all files of a folder. */
export async function toldByEslint(
  folder: Folder,
  plugin: StepproofPlugin,
  config: readonly Linter.Config[],
): Promise<readonly Told[]> {
  const eslint = new ESLint({
    cwd: folder.path,
    overrideConfigFile: true,
    overrideConfig: [{ plugins: { '@stepproof': plugin } }, ...config],
  });
  const results = await eslint.lintFiles('.');
  return inOrder(
    results.flatMap(({ filePath, messages }) => messages.map((message) => ofEslint(message, filePath, folder))),
  );
}

function ofEslint(given: Linter.LintMessage, path: string, folder: Folder): Told {
  const { ruleId, message, line, column, endLine = 0, endColumn = 0, fix, suggestions = [] } = given;
  const file = path.slice(folder.path.length + 1);
  const text = folder.read(file);
  const after = ({ range: [start, end], text: written }: { range: [number, number]; text: string }) =>
    text.slice(0, start) + written + text.slice(end);
  return {
    file,
    ruleId: (ruleId ?? 'fatal').replace('@stepproof/', ''),
    message,
    start: { line, column },
    end: { line: endLine, column: endColumn },
    fixed: fix && after(fix),
    suggestions: suggestions.map((suggestion) => [suggestion.desc, after(suggestion.fix)] as const),
  };
}

function inOrder(told: readonly Told[]): readonly Told[] {
  const keys = new Map(
    told.map((one) => [one, JSON.stringify([one.file, one.ruleId, one.start, one.end, one.message])]),
  );
  return told.toSorted((one, other) => ((keys.get(one) ?? '') < (keys.get(other) ?? '') ? -1 : 1));
}
