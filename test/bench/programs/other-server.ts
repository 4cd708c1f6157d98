import { createRequire } from 'node:module';
import {
  CompletionRequest,
  createConnection,
  DocumentDiagnosticRequest,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PeerModule } from './peer-editing.ts';

/**
 * What our server is held against: one that does nothing but answer, and, where a module is named beside which the language service of the
 * AWS Toolkit is installed, that service, which answers at once here and not half a second later as it does in the Toolkit.
 */
const [, , peerFrom = ''] = process.argv;
const connection = createConnection(process.stdin, process.stdout);
const texts = new TextDocuments(TextDocument);
const peer = peerFrom === '' ? undefined : createRequire(peerFrom)('amazon-states-language-service');
const service = (peer as PeerModule | undefined)?.getLanguageService({});

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    completionProvider: {},
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.onRequest(DocumentDiagnosticRequest.type, async ({ textDocument }) => {
  const text = texts.get(textDocument.uri);
  const items = service && text ? await service.doValidation(text, service.parseJSONDocument(text)) : [];
  return { kind: 'full' as const, items: items as never[] };
});
connection.onRequest(CompletionRequest.type, async ({ textDocument, position }) => {
  const text = texts.get(textDocument.uri);
  const list = service && text ? await service.doComplete(text, position, service.parseJSONDocument(text)) : null;
  return list as never;
});
texts.listen(connection);
connection.listen();
