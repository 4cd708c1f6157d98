import { PositionEncodingKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientAbilities } from '../convert/client-abilities.ts';
import type { World } from '../world.ts';
import { codeActionKinds } from './code-action.ts';
import { completionTriggers } from './completion.ts';
import { machineRequests } from './machine.ts';
import { signatureTriggers } from './signature-help.ts';

/** What the server offers a client that can take so much. */
export function serverCapabilities(client: ClientAbilities, { reports }: Pick<World, 'reports'>): ServerCapabilities {
  const progress = client.showsProgress ? { workDoneProgress: true } : {};
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
    ...(client.knows.has('codeLens') && { codeLensProvider: { resolveProvider: reports !== undefined } }),
    ...(client.knows.has('callHierarchy') && { callHierarchyProvider: true }),
    ...(client.knows.has('documentLink') && { documentLinkProvider: {} }),
    ...(client.knows.has('inlayHint') && { inlayHintProvider: true }),
    ...(client.knows.has('signatureHelp') && { signatureHelpProvider: signatureTriggers }),
    ...(client.tokens !== undefined && {
      semanticTokensProvider: { legend: client.tokens.legend, ...client.tokens.options },
    }),
    experimental: {
      stepproof: { requests: reports === undefined ? readingRequests : Object.values(machineRequests) },
    },
    ...(client.seeksSymbols && { workspaceSymbolProvider: progress }),
    ...(client.hasFolders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
    ...(client.takesCodeActions && {
      codeActionProvider: { codeActionKinds, resolveProvider: client.resolvesCodeActions },
    }),
    ...(client.diagnostics.arePulled && { diagnosticProvider: { ...diagnosticOptions, ...progress } }),
  };
}

/** Those that run nothing. */
const readingRequests = [machineRequests.machines, machineRequests.graph];

const diagnosticOptions = { identifier: 'stepproof', interFileDependencies: true, workspaceDiagnostics: true };
