import { type Refactoring, refactoringsAt, type Span } from '@stepproof/core';
import { type CancellationToken, type CodeAction, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import {
  isAsked,
  isRefactoringData,
  type RefactoringData,
  refactoringKinds,
  toRefactoring,
} from '../convert/code-action.ts';
import { toWorkspaceEdit } from '../convert/edit.ts';
import type { ServerParts } from '../server-parts.ts';
import { aboutText, documentAt, type Inquiry, type TextParams } from './answer.ts';

/** What may be done with the state in a range; the edits come later where the client asks for them. */
export function refactorings(inquiry: Inquiry, span: Span, only: readonly string[] | undefined): CodeAction[] {
  const { text, client } = inquiry;
  if (!Object.values(refactoringKinds).some((kind) => isAsked(kind, only))) return [];
  const offered = offeredAt(inquiry, span).filter(({ kind }) => isAsked(refactoringKinds[kind], only));
  if (!client.resolvesCodeActions) return offered.flatMap((one) => withEdit(one, inquiry) ?? []);
  const data: RefactoringData = { uri: text.uri, version: text.version, span };
  return offered.map((one) => toRefactoring(one, { data }));
}

/** Fills in the edits of an action; an error where the text is another one meanwhile. */
export function resolveCodeAction(
  server: ServerParts,
): (action: CodeAction, token: CancellationToken) => Promise<CodeAction | ResponseError> {
  return async (action, token) => {
    const { data } = action;
    if (!isRefactoringData(data)) return action;
    const resolve = aboutText<TextParams, CodeAction>(server, action, (inquiry) => resolved(action, data, inquiry));
    return resolve({ textDocument: data }, token);
  };
}

const changed = new ResponseError<void>(
  LSPErrorCodes.ContentModified,
  'The text has changed since the action was offered.',
);

function resolved(
  { title }: CodeAction,
  { version, span }: RefactoringData,
  inquiry: Inquiry,
): CodeAction | ResponseError {
  const chosen =
    inquiry.text.version === version ? offeredAt(inquiry, span).find((one) => one.title === title) : undefined;
  return (chosen && withEdit(chosen, inquiry)) ?? changed;
}

function offeredAt({ reading }: Inquiry, span: Span): readonly Refactoring[] {
  const document = documentAt(reading.documents, span.start);
  return document === undefined ? [] : refactoringsAt(document, span);
}

function withEdit(refactoring: Refactoring, { texts, client }: Inquiry): CodeAction | undefined {
  const edit = toWorkspaceEdit(refactoring.edits, texts, client);
  return edit && toRefactoring(refactoring, { edit });
}
