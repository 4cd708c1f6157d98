import { renameAt, renameableAt } from '@stepproof/core';
import {
  LSPErrorCodes,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { toWorkspaceEdit } from '../convert/edit.ts';
import { toRange } from '../convert/place.ts';
import type { PlaceInquiry } from './answer.ts';

export function prepareRename({ document, offset, text }: PlaceInquiry): PrepareRenameResult | null {
  const found = renameableAt(document, offset);
  return found === undefined ? null : { range: toRange(text, found.span), placeholder: found.name };
}

/** A name that cannot be given is an error whose message the client shows. */
export function rename(
  { document, offset, texts, client }: PlaceInquiry,
  { newName }: RenameParams,
): WorkspaceEdit | null | ResponseError {
  const outcome = renameAt(document, offset, newName);
  if (outcome.kind === 'refused') return new ResponseError(LSPErrorCodes.RequestFailed, outcome.reason);
  return toWorkspaceEdit(outcome.edits, texts, client) ?? null;
}
