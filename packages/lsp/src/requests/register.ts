import {
  type Connection,
  type PartialResultParams,
  ProgressType,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import type { ServerParts } from '../server-parts.ts';
import { aboutWorkspace } from './about-workspace.ts';
import { aboutPlace, aboutText, type TextParams } from './answer.ts';
import { aboutItem, incomingCalls, outgoingCalls, prepareCallHierarchy } from './call-hierarchy.ts';
import { codeAction } from './code-action.ts';
import { codeLens, PathsLenses } from './code-lens.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { documentDiagnostic, noDiagnostics } from './document-diagnostic.ts';
import { documentHighlight } from './document-highlight.ts';
import { documentLink } from './document-link.ts';
import { documentSymbol } from './document-symbol.ts';
import { foldingRange } from './folding-range.ts';
import { hover } from './hover.ts';
import { inlayHint } from './inlay-hint.ts';
import { addTest, graph, machineRequests, machines, paths, permissions, simulate } from './machine.ts';
import { resolveCodeAction } from './refactoring.ts';
import { references } from './references.ts';
import { prepareRename, rename } from './rename.ts';
import { selectionRange } from './selection-range.ts';
import { semanticTokensRange, ToldTokens } from './semantic-tokens.ts';
import { signatureHelp } from './signature-help.ts';
import { aboutTests, type TestRunRequest, test, tests } from './tests.ts';
import { WorkspaceDiagnostics } from './workspace-diagnostic.ts';
import { WorkspaceSymbols } from './workspace-symbol.ts';

/** What is remembered of files that are not open, until they may have changed. */
export interface Remembered {
  readonly symbols: WorkspaceSymbols;
  readonly diagnostics: WorkspaceDiagnostics;
}

/** Every request that is answered, with the answer where there is nothing to say. */
export function registerRequests(connection: Connection, server: ServerParts): Remembered {
  connection.onCompletion(aboutText(server, null, completion));
  connection.onHover(aboutText(server, null, hover));
  connection.onSignatureHelp(aboutPlace(server, null, signatureHelp));
  connection.onDefinition(aboutPlace(server, null, definition));
  connection.onReferences(aboutPlace(server, null, references));
  connection.onDocumentHighlight(aboutPlace(server, null, documentHighlight));
  connection.onPrepareRename(aboutPlace(server, null, prepareRename));
  connection.onRenameRequest(aboutPlace(server, null, rename));
  connection.languages.callHierarchy.onPrepare(aboutPlace(server, null, prepareCallHierarchy));
  connection.languages.callHierarchy.onIncomingCalls(aboutItem(server, incomingCalls));
  connection.languages.callHierarchy.onOutgoingCalls(aboutItem(server, outgoingCalls));
  connection.onDocumentLinks(aboutText(server, null, documentLink));
  connection.onDocumentSymbol(aboutText(server, null, documentSymbol));
  connection.onFoldingRanges(aboutText(server, null, foldingRange));
  connection.onSelectionRanges(aboutText(server, null, selectionRange));
  connection.languages.inlayHint.on(aboutText(server, null, inlayHint));
  connection.onCodeAction(aboutText(server, null, codeAction));
  connection.onCodeActionResolve(resolveCodeAction(server));
  connection.languages.diagnostics.on(aboutText(server, noDiagnostics, documentDiagnostic));
  const pathsLenses = new PathsLenses(server);
  connection.onCodeLens(aboutText(server, null, codeLens));
  connection.onCodeLensResolve((lens) => pathsLenses.resolve(lens));
  registerTokens(connection, server);
  registerOwn(connection, server);
  return registerWorkspace(connection, server);
}

function registerTokens(connection: Connection, server: ServerParts): void {
  const toldTokens = new ToldTokens();
  const { semanticTokens } = connection.languages;
  semanticTokens.on(aboutText<TextParams, SemanticTokens | null>(server, null, (inquiry) => toldTokens.full(inquiry)));
  semanticTokens.onDelta(
    aboutText<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta | null>(server, null, (inquiry, params) =>
      toldTokens.delta(inquiry, params),
    ),
  );
  semanticTokens.onRange(
    aboutText<SemanticTokensRangeParams, SemanticTokens | null>(server, null, semanticTokensRange),
  );
}

/** What only this server answers. */
function registerOwn(connection: Connection, server: ServerParts): void {
  connection.onRequest(machineRequests.machines, aboutText(server, [], machines));
  connection.onRequest(machineRequests.graph, aboutText(server, null, graph));
  connection.onRequest(machineRequests.paths, aboutText(server, null, paths));
  connection.onRequest(machineRequests.simulate, aboutText(server, null, simulate));
  connection.onRequest(machineRequests.permissions, aboutText(server, null, permissions));
  connection.onRequest(machineRequests.addTest, aboutText(server, null, addTest));
  connection.onRequest(machineRequests.tests, aboutTests(server, tests));
  connection.onRequest(
    machineRequests.test,
    aboutTests<TestRunRequest & PartialResultParams>(server, (inquiry, params) =>
      test(inquiry, params, partsTo(connection, params)),
    ),
  );
}

/** Sends parts of an answer to a client that takes them. */
function partsTo(connection: Connection, { partialResultToken: token }: PartialResultParams): (part: object) => void {
  if (token === undefined) return () => {};
  return (part) => void connection.sendProgress(new ProgressType<object>(), token, part);
}

function registerWorkspace(connection: Connection, server: ServerParts): Remembered {
  const symbols = new WorkspaceSymbols();
  const diagnostics = new WorkspaceDiagnostics();
  connection.onWorkspaceSymbol(aboutWorkspace(server, [], (inquiry, params) => symbols.find(inquiry, params)));
  connection.languages.diagnostics.onWorkspace(
    aboutWorkspace(server, { items: [] }, (inquiry, params) => diagnostics.report(inquiry, params)),
  );
  return { symbols, diagnostics };
}
