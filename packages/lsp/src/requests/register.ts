import type { Connection } from 'vscode-languageserver';
import type { ServerParts } from '../server-parts.ts';
import { aboutPlace, aboutText } from './answer.ts';
import { codeAction } from './code-action.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { documentDiagnostic, noDiagnostics } from './document-diagnostic.ts';
import { documentHighlight } from './document-highlight.ts';
import { documentSymbol } from './document-symbol.ts';
import { foldingRange } from './folding-range.ts';
import { hover } from './hover.ts';
import { resolveCodeAction } from './refactoring.ts';
import { references } from './references.ts';
import { prepareRename, rename } from './rename.ts';
import { selectionRange } from './selection-range.ts';

/** Every request that is answered, with the answer where there is nothing to say. */
export function registerRequests(connection: Connection, server: ServerParts): void {
  connection.onCompletion(aboutPlace(server, null, completion));
  connection.onHover(aboutPlace(server, null, hover));
  connection.onDefinition(aboutPlace(server, null, definition));
  connection.onReferences(aboutPlace(server, null, references));
  connection.onDocumentHighlight(aboutPlace(server, null, documentHighlight));
  connection.onPrepareRename(aboutPlace(server, null, prepareRename));
  connection.onRenameRequest(aboutPlace(server, null, rename));
  connection.onDocumentSymbol(aboutText(server, null, documentSymbol));
  connection.onFoldingRanges(aboutText(server, null, foldingRange));
  connection.onSelectionRanges(aboutText(server, null, selectionRange));
  connection.onCodeAction(aboutText(server, null, codeAction));
  connection.onCodeActionResolve(resolveCodeAction(server));
  connection.languages.diagnostics.on(aboutText(server, noDiagnostics, documentDiagnostic));
}
