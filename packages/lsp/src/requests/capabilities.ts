import { PositionEncodingKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientAbilities } from '../convert/client-abilities.ts';
import { codeActionKinds } from './code-action.ts';
import { completionTriggers } from './completion.ts';

/** What the server offers a client that can take so much. */
export function serverCapabilities(client: ClientAbilities): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    completionProvider: { triggerCharacters: completionTriggers },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    ...(client.hasFolders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
    ...(client.takesCodeActions && {
      codeActionProvider: { codeActionKinds, resolveProvider: client.resolvesCodeActions },
    }),
    ...(client.diagnostics.arePulled && { diagnosticProvider: diagnosticOptions }),
  };
}

const diagnosticOptions = { identifier: 'stepproof', interFileDependencies: true, workspaceDiagnostics: false };
