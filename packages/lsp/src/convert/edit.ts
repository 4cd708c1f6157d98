import type { TextEdit as CoreEdit } from '@stepproof/core';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { OpenText } from '../open-texts.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { type Texts, textOf, toRange } from './place.ts';

/** All the edits, or nothing when one of them is in a file that is not open. */
export function toWorkspaceEdit(
  edits: readonly CoreEdit[],
  texts: Texts,
  { hasVersionedEdits }: Pick<ClientAbilities, 'hasVersionedEdits'>,
): WorkspaceEdit | undefined {
  const changes = changesByText(edits, texts);
  if (changes === undefined) return undefined;
  if (!hasVersionedEdits) return { changes: Object.fromEntries(Array.from(changes, ([{ uri }, list]) => [uri, list])) };
  return {
    documentChanges: Array.from(changes, ([{ uri, version }, list]) => ({
      textDocument: { uri, version },
      edits: list,
    })),
  };
}

function changesByText(edits: readonly CoreEdit[], texts: Texts): ReadonlyMap<OpenText, TextEdit[]> | undefined {
  const changes = new Map<OpenText, TextEdit[]>();
  for (const edit of edits) {
    const text = textOf(texts, edit.file);
    if (text === undefined) return undefined;
    const list = changes.get(text) ?? [];
    list.push(toTextEdit(edit, text));
    changes.set(text, list);
  }
  return changes;
}

function toTextEdit({ span, text: newText }: CoreEdit, text: OpenText): TextEdit {
  return { range: toRange(text, span), newText };
}
