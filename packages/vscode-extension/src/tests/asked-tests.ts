import { type CancellationToken, type Uri, workspace } from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import type { ListedTests, ToldRun, ToldTest } from './told.ts';

export interface WantedTests {
  /** All tests of the file unless names are given. */
  readonly names?: readonly string[] | undefined;
  /** Whether the executions are told from state to state too. */
  readonly trace?: true;
  readonly token?: CancellationToken | undefined;
  readonly takeTest?: (test: ToldTest) => void;
}

/** Asks the server about files of tests. */
export class AskedTests {
  readonly #server: LanguageServer;

  constructor(server: LanguageServer) {
    this.#server = server;
  }

  async list(file: Uri): Promise<ListedTests> {
    return this.#server.ask<ListedTests>({ method: 'stepproof/tests', params: await paramsFor(file) });
  }

  async run(file: Uri, { names, trace, token, takeTest }: WantedTests): Promise<ToldRun> {
    const params = { ...(await paramsFor(file)), tests: names, trace };
    return this.#server.ask<ToldRun, ToldTest>({ method: 'stepproof/test', params, token, takePart: takeTest });
  }
}

/** The server reads files of the disk by itself, and knows nothing of what is typed into others than definitions. */
async function paramsFor(file: Uri) {
  const textDocument = { uri: file.toString() };
  const open = workspace.textDocuments.find(({ uri }) => uri.toString() === textDocument.uri);
  if (open !== undefined) return { textDocument, text: open.getText() };
  if (file.scheme === 'file') return { textDocument };
  return { textDocument, text: new TextDecoder().decode(await workspace.fs.readFile(file)) };
}
