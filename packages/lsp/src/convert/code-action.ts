import type { Fix } from '@stepproof/core';
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';

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

export function toFixAll(edit: NonNullable<CodeAction['edit']>): CodeAction {
  return { title: 'Make all safe fixes of StepProof', kind: fixAllKind, edit };
}
