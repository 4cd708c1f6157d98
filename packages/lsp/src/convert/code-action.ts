import type { Diagnostic as CoreDiagnostic, Fix, Refactoring, Severity, Span, Witness } from '@stepproof/core';
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import { clientCommands } from './code-lens.ts';

/** The kind of the action that makes all safe fixes of a document, which editors can do on saving. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.stepproof`;

/** Whether the client asks for actions of this kind: for itself, for a kind that it belongs to, or for all. */
export function isAsked(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

export function toQuickFix({ title, kind }: Fix, found: Diagnostic, edit: NonNullable<CodeAction['edit']>): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [found],
    edit,
    ...(kind === 'safe' && { isPreferred: true }),
  };
}

/** A finding as a client shows it that draws the execution which shows it. */
export interface ShownFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly witness: {
    readonly states: readonly string[];
    readonly input: unknown;
    readonly mocks: Readonly<Record<string, unknown>>;
    readonly error?: string | undefined;
  };
}

/** Shows the execution that shows a finding, in a client that can. */
export function toShowPath(
  finding: CoreDiagnostic & { readonly witness: Witness },
  found: Diagnostic,
  uri: string,
): CodeAction {
  const { ruleId: rule, severity, message, witness } = finding;
  const { visits: states, input, mocks, error } = witness;
  const shown: ShownFinding = { rule, severity, message, witness: { states, input, mocks, error } };
  const command = { title: 'Show the path', command: clientCommands.showPath };
  return {
    title: command.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [found],
    command: { ...command, arguments: [uri, found.range.start, shown] },
  };
}

/** A fix of what was found in another place than the one that was asked about. */
export function toFixElsewhere({ title }: Fix, edit: NonNullable<CodeAction['edit']>): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, edit };
}

/** The kinds of what may be done with a state. */
export const refactoringKinds: Readonly<Record<Refactoring['kind'], string>> = {
  extract: CodeActionKind.RefactorExtract,
  rewrite: CodeActionKind.RefactorRewrite,
};

/** What a client that asks for the edits of an action later sends back. */
export interface RefactoringData {
  readonly uri: string;
  readonly version: number;
  readonly span: Span;
}

export function isRefactoringData(data: unknown): data is RefactoringData {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, version, span } = data as Partial<Record<keyof RefactoringData, unknown>>;
  return typeof uri === 'string' && typeof version === 'number' && isSpan(span);
}

function isSpan(value: unknown): value is Span {
  if (typeof value !== 'object' || value === null) return false;
  const { start, end } = value as Partial<Record<keyof Span, unknown>>;
  return Number.isInteger(start) && Number.isInteger(end);
}

export function toRefactoring({ title, kind }: Refactoring, rest: Pick<CodeAction, 'edit' | 'data'>): CodeAction {
  return { title, kind: refactoringKinds[kind], ...rest };
}

export function toFixAll(edit: NonNullable<CodeAction['edit']>): CodeAction {
  return { title: 'Make all safe fixes of StepProof', kind: fixAllKind, edit };
}
