import { basename } from 'node:path';
import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type Position,
  ProposedFeatures,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Thread, ThreadListener } from '../../packages/lsp/src/in-depth/messages.ts';
import { serveChecks } from '../../packages/lsp/src/in-depth/serve-checks.ts';
import { startServer } from '../../packages/lsp/src/server.ts';
import type { RunningTimer, Timer, World } from '../../packages/lsp/src/world.ts';

/** A client that takes whatever a server may send. */
export const ableClient: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    publishDiagnostics: {
      versionSupport: true,
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        tagSupport: { valueSet: [1] },
      },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
    callHierarchy: {},
    inlayHint: {},
    codeLens: {},
    signatureHelp: { signatureInformation: { documentationFormat: ['markdown'] } },
    semanticTokens: {
      requests: { range: true, full: { delta: true } },
      tokenTypes: ['variable', 'parameter', 'property', 'function', 'string', 'number', 'keyword', 'operator'],
      tokenModifiers: ['defaultLibrary'],
      formats: ['relative'],
    },
    documentLink: { tooltipSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
  experimental: { commands: ['stepproof.showReferences', 'stepproof.runTests'] },
  workspace: {
    symbol: {},
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
  },
};

/** One that takes the same, and is sent diagnostics instead of asking for them. */
export const pushedClient: ClientCapabilities = {
  ...ableClient,
  textDocument: { ...ableClient.textDocument, diagnostic: undefined } as never,
};

export interface Circumstances {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** The files on the disk by path. */
  readonly files?: Map<string, string>;
  /** The client's section `stepproof`, by URI; read at each request. */
  readonly settings?: (uri: string) => unknown;
  readonly world?: Partial<World>;
  /** The folders that are open, by URI. */
  readonly folders?: readonly string[];
}

/** An editor with a server of its own: both ends of a real connection, over streams in memory. */
export interface Editor {
  readonly client: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly published: PublishDiagnosticsParams[];
  readonly logged: string[];
  readonly registrations: Registration[];
  readonly timer: HandTimer;
  refreshes(): number;
  open(uri: string, text: string, languageId?: string): Promise<OpenDocument>;
  /** Resolves once the server has taken in all that was sent so far. */
  settle(): Promise<void>;
  /** Waits as a user does who stops typing: what the server then sends first. */
  pause(): Promise<PublishDiagnosticsParams>;
}

export async function startEditor(circumstances: Circumstances = {}): Promise<Editor> {
  const timer = new HandTimer();
  const client = connect({ ...worldOf(circumstances), timer, ...circumstances.world });
  const published: PublishDiagnosticsParams[] = [];
  let arrived = (_: PublishDiagnosticsParams) => {};
  const logged: string[] = [];
  const registrations: Registration[] = [];
  let refreshes = 0;
  client.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.push(params);
    arrived(params);
  });
  client.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
  client.onRequest(RegistrationRequest.type, (params) => void registrations.push(...params.registrations));
  client.onRequest(DiagnosticRefreshRequest.type, () => void refreshes++);
  client.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ scopeUri = '' }) => circumstances.settings?.(scopeUri) ?? null),
  );
  client.listen();
  const { capabilities = ableClient, initializationOptions, folders } = circumstances;
  const initialized = await client.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities,
    initializationOptions,
    ...(folders !== undefined && { workspaceFolders: folders.map((uri) => ({ uri, name: basename(uri) })) }),
  });
  await client.sendNotification(InitializedNotification.type, {});
  const settle = () => settled(client);
  return {
    client,
    initialized,
    published,
    logged,
    registrations,
    timer,
    refreshes: () => refreshes,
    settle,
    async pause() {
      await settle();
      const next = new Promise<PublishDiagnosticsParams>((resolve) => {
        arrived = resolve;
      });
      timer.run();
      return next;
    },
    async open(uri, text, languageId = 'json') {
      const document = new OpenDocument(client, TextDocument.create(uri, languageId, 1, text));
      await client.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      });
      return document;
    },
  };
}

/** A document as the editor has it; edits go to the server as changes of ranges. */
export class OpenDocument {
  readonly #client: ProtocolConnection;
  #text: TextDocument;

  constructor(client: ProtocolConnection, text: TextDocument) {
    this.#client = client;
    this.#text = text;
  }

  get uri(): string {
    return this.#text.uri;
  }

  get text(): string {
    return this.#text.getText();
  }

  get version(): number {
    return this.#text.version;
  }

  /** Replaces the first `before` by `after`. */
  async replace(before: string, after: string): Promise<void> {
    const start = this.text.indexOf(before);
    if (start === -1) throw new Error(`The text holds no ${JSON.stringify(before)}.`);
    await this.change({ range: this.rangeOf(before), text: after });
  }

  async change(...changes: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = this.version + 1;
    this.#text = TextDocument.update(this.#text, changes, version);
    await this.#client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri, version },
      contentChanges: changes,
    });
  }

  async save(): Promise<void> {
    await this.#client.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri: this.uri } });
  }

  async close(): Promise<void> {
    await this.#client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: this.uri } });
  }

  /** What requests about the place of `‸` in this part of the text are sent with. */
  at(marked: string): { textDocument: { uri: string }; position: Position } {
    const cursor = marked.indexOf('‸');
    const start = this.text.indexOf(marked.replace('‸', ''));
    if (start === -1 || cursor === -1) throw new Error(`There is no place ${JSON.stringify(marked)}.`);
    return { textDocument: { uri: this.uri }, position: this.#text.positionAt(start + cursor) };
  }

  get params(): { textDocument: { uri: string } } {
    return { textDocument: { uri: this.uri } };
  }

  offsetAt(position: Position): number {
    return this.#text.offsetAt(position);
  }

  positionAt(offset: number): Position {
    return this.#text.positionAt(offset);
  }

  rangeOf(part: string): Range {
    const start = this.text.indexOf(part);
    return { start: this.#text.positionAt(start), end: this.#text.positionAt(start + part.length) };
  }

  /** The characters in a range. */
  within(range: Range): string {
    return this.#text.getText(range);
  }
}

/** Time passes when the test says so. */
export class HandTimer implements Timer {
  readonly #waiting = new Map<RunningTimer, { milliseconds: number; done(): void }>();

  start(milliseconds: number, done: () => void): RunningTimer {
    const timer: RunningTimer = { stop: () => void this.#waiting.delete(timer) };
    this.#waiting.set(timer, { milliseconds, done });
    return timer;
  }

  /** How long those that wait were started for. */
  get waiting(): readonly number[] {
    return Array.from(this.#waiting.values(), ({ milliseconds }) => milliseconds);
  }

  /** Lets all that wait come to their end, and what waits again behind them. */
  run(): void {
    while (this.#waiting.size > 0) {
      const due = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const { done } of due) done();
    }
  }
}

export function filesOf(files: ReadonlyMap<string, string>): World['files'] {
  const isFolder = (path: string) => [...files.keys()].some((file) => file.startsWith(`${path}/`));
  return {
    inspect: (path) => ({ kind: files.has(path) ? 'file' : isFolder(path) ? 'folder' : 'missing', size: 0 }),
    read(path) {
      const text = files.get(path);
      if (text === undefined) throw Object.assign(new Error('missing'), { code: 'ENOENT' });
      return Buffer.from(text);
    },
    list(folder) {
      const below = Array.from(files.keys())
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1).split('/'));
      const kinds = new Map(below.map(([name = '', more]) => [name, more === undefined ? 'file' : 'folder'] as const));
      return Array.from(kinds, ([name, kind]) => ({ name, kind }));
    },
    realPath: (path) => path,
  };
}

function worldOf({ files = new Map() }: Circumstances): Omit<World, 'timer'> {
  return {
    files: filesOf(files),
    home: '/home/user',
    version: '1.2.3',
    nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
    pageOf: (ruleId) => (ruleId === 'config' ? undefined : `file:///pages/${ruleId}.md`),
  };
}

/** A thread that runs in the test's own, with messages that are cloned as between threads. */
export function threadWithin(files: World['files'], listener: ThreadListener): Thread {
  let hasEnded = false;
  const take = serveChecks({ files, home: '/home/user' }, (message) => {
    if (!hasEnded) listener.take(structuredClone(message));
  });
  return {
    send: (message) => void Promise.resolve(structuredClone(message)).then(take),
    end() {
      hasEnded = true;
    },
  };
}

function connect(world: World): ProtocolConnection {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  startServer(server, world);
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  onTestFinished(() => {
    client.dispose();
    server.dispose();
  });
  return client;
}

/** A request that no server knows is answered after all that was sent before it. */
async function settled(client: ProtocolConnection): Promise<void> {
  await client.sendRequest('stepproof/nothing').catch(() => {});
}
