import { createRequire } from 'node:module';
import {
  type CompletionList,
  createConnection,
  type Diagnostic,
  type DocumentSymbol,
  type Hover,
  type Position,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Gives what the AWS Toolkit gives of definitions, from the package that it is made with, and as late. */
const services: Services = createRequire(import.meta.url)('amazon-states-language-service');
const json = services.getLanguageService({ aslOptions: {} });
const yaml = services.getYamlLanguageService({ aslOptions: {} });
const connection = createConnection(ProposedFeatures.all);
const texts = new TextDocuments(TextDocument);
const waiting = new Map<string, ReturnType<typeof setTimeout>>();
/** How long the Toolkit waits after a key, in milliseconds. */
const rest = 500;

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    completionProvider: { triggerCharacters: ['"', ' '] },
    hoverProvider: true,
    documentSymbolProvider: true,
  },
}));
connection.onCompletion(({ textDocument, position }) =>
  about(textDocument.uri, (text, service, parsed) => service.doComplete(text, position, parsed)),
);
connection.onHover(({ textDocument, position }) =>
  about(textDocument.uri, (text, service, parsed) => service.doHover(text, position, parsed)),
);
connection.onDocumentSymbol(({ textDocument }) =>
  about(textDocument.uri, (text, service, parsed) => service.findDocumentSymbols2(text, parsed)),
);
texts.onDidChangeContent(({ document: { uri } }) => {
  clearTimeout(waiting.get(uri));
  waiting.set(
    uri,
    setTimeout(() => void validate(uri), rest),
  );
});
texts.onDidClose(({ document: { uri } }) => {
  clearTimeout(waiting.get(uri));
  void connection.sendDiagnostics({ uri, diagnostics: [] });
});
texts.listen(connection);
connection.listen();

async function validate(uri: string): Promise<void> {
  const diagnostics = await about(uri, (text, service, parsed) => service.doValidation(text, parsed));
  if (diagnostics !== null) await connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
}

async function about<Answer>(uri: string, ask: Question<Answer>): Promise<Answer | null> {
  const text = texts.get(uri);
  if (text === undefined) return null;
  const service = text.languageId === 'asl-yaml' ? yaml : json;
  return ask(text, service, service.parseJSONDocument(text));
}

type Question<Answer> = (text: TextDocument, service: Service, parsed: object) => Answer | Promise<Answer>;

/** What is used of the package. */
interface Services {
  getLanguageService(options: object): Service;
  getYamlLanguageService(options: object): Service;
}

interface Service {
  parseJSONDocument(text: TextDocument): object;
  doValidation(text: TextDocument, parsed: object): Promise<readonly Diagnostic[]>;
  doComplete(text: TextDocument, position: Position, parsed: object): Promise<CompletionList | null>;
  doHover(text: TextDocument, position: Position, parsed: object): Promise<Hover | null>;
  findDocumentSymbols2(text: TextDocument, parsed: object): DocumentSymbol[];
}
