import { mayBeTemplate, mayHoldDefinition } from '@stepproof/core';
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  TextDocuments,
} from 'vscode-languageserver';
import { askedSection, type ClientSection, sectionName, toldSection } from './client-section.ts';
import { type ClientAbilities, clientAbilities } from './convert/client-abilities.ts';
import { DeepChecker } from './in-depth/deep-checker.ts';
import { DeepRounds } from './in-depth/deep-rounds.ts';
import { OpenFolders } from './open-folders.ts';
import { isConfig, type OpenText, textVersions } from './open-texts.ts';
import { serverCapabilities } from './requests/capabilities.ts';
import type { DiagnosticDelivery } from './requests/diagnostics.ts';
import { DiagnosticPublisher } from './requests/publish-diagnostics.ts';
import { DiagnosticRefresher } from './requests/refresh-diagnostics.ts';
import { askAgain, viewRefresher } from './requests/refresh-views.ts';
import { type Remembered, registerRequests } from './requests/register.ts';
import type { ServerParts } from './server-parts.ts';
import { Session } from './session.ts';
import { Settings } from './settings.ts';
import type { TextVersion } from './text-version.ts';
import { WorkspaceFiles } from './workspace-files.ts';
import type { World } from './world.ts';

/** Serves one client over a connection, until the client ends it. */
export function startServer(connection: Connection, world: World): void {
  const texts = new TextDocuments(textVersions);
  connection.onInitialize((params) => initialize({ connection, world, texts }, params));
  texts.listen(connection);
  connection.listen();
}

interface Start {
  readonly connection: Connection;
  readonly world: World;
  readonly texts: TextDocuments<TextVersion>;
}

/** What the client can take decides how it is served, so nothing is set up before it has said so. */
function initialize(start: Start, params: InitializeParams): InitializeResult {
  const { connection, world } = start;
  const client = clientAbilities(params.capabilities);
  const folders = new OpenFolders(urisOf(params));
  const section = client.tellsSettings
    ? askedSection((uri) => connection.workspace.getConfiguration({ scopeUri: uri, section: sectionName }))
    : toldSection(params.initializationOptions);
  const server = serverParts(start, client, { section, folders });
  const remembered = registerRequests(connection, server);
  const settingsChanged = followChanges(start, { ...server, remembered }, section);
  connection.onInitialized(() => {
    askForChanges(connection, client);
    if (client.hasFolders) followFolders(connection, folders, settingsChanged);
  });
  return {
    capabilities: serverCapabilities(client, world),
    serverInfo: { name: 'StepProof', version: world.version },
  };
}

interface ToldByClient {
  readonly section: ClientSection;
  readonly folders: OpenFolders;
}

function serverParts(
  { connection, world, texts }: Start,
  client: ClientAbilities,
  { section, folders }: ToldByClient,
): ServerParts {
  const log = (message: string) => connection.console.error(message);
  const logFault = (what: string, error: unknown) =>
    log(`${what}, which is a fault of StepProof: ${error instanceof Error ? error.stack : String(error)}`);
  const around = { texts, folders: () => folders.paths, askClient: (uri: string) => section.ask(uri), log };
  const settings = new Settings({ world, ...around });
  const { files, awsData, startThread } = world;
  const deepChecker = startThread && new DeepChecker({ startThread, awsData, ...around });
  const session = new Session({ ...around, settings, files, awsData, depth: 'shallow', deepChecker });
  return { session, workspace: new WorkspaceFiles({ ...around, world }), client, world, logFault };
}

interface Followed extends ServerParts {
  readonly remembered: Remembered;
}

/** Answers what is to be called when something else has changed than a text. */
function followChanges({ connection, texts }: Start, server: Followed, section: ClientSection): () => void {
  const { session, workspace, remembered } = server;
  const delivery = deliveryFor(connection, server);
  const isDeep = server.world.startThread !== undefined;
  const rounds = isDeep ? new DeepRounds(server, delivery) : undefined;
  const refreshViews = viewRefresher(connection, server);
  const forgetFiles = () => {
    workspace.forget();
    remembered.symbols.forget();
    remembered.diagnostics.forget();
  };
  const settingsChanged = () => {
    session.forget();
    forgetFiles();
    delivery.allChanged(texts.all());
    rounds?.changed();
    refreshViews();
  };
  const linkedChanged = (document: OpenText) => {
    const linked = session.linkedTo(document);
    if (session.mayBeTemplate(document)) remembered.diagnostics.forget();
    if (linked.length === 0) return;
    delivery.allChanged(linked);
    refreshViews();
  };
  texts.onDidChangeContent(({ document }) => {
    if (isConfig(document)) return settingsChanged();
    delivery.changed(document);
    linkedChanged(document);
    rounds?.changed();
  });
  texts.onDidClose(({ document }) => {
    delivery.closed(document);
    session.closed();
    remembered.diagnostics.closed(document);
    if (isConfig(document)) settingsChanged();
    else linkedChanged(document);
    rounds?.changed();
  });
  texts.onDidSave(() => {
    // Whoever cannot tell of files that change may just have written one.
    if (!server.client.watchesFiles) settingsChanged();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const own = changes.filter(({ uri }) => !isForeign(uri));
    // A machine that is open counts as it is typed, so that saving it changes nothing that is known of open texts.
    if (own.some(({ uri, type }) => type !== FileChangeType.Changed || !holdsMachine(texts.get(uri))))
      settingsChanged();
    else if (own.length > 0) forgetFiles();
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    section.take(settings);
    settingsChanged();
  });
  return settingsChanged;
}

function followFolders(connection: Connection, folders: OpenFolders, changed: () => void): void {
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    folders.change({ added: added.map(({ uri }) => uri), removed: removed.map(({ uri }) => uri) });
    changed();
  });
}

/** Clients that have no several folders tell of one. */
function urisOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]);
}

function deliveryFor(connection: Connection, server: ServerParts): DiagnosticDelivery {
  const { diagnostics } = server.client;
  if (!diagnostics.arePulled)
    return new DiagnosticPublisher(server, (params) => void connection.sendDiagnostics(params));
  const refresh = diagnostics.canBeRefreshed ? () => askAgain(connection.languages.diagnostics.refresh()) : () => {};
  return new DiagnosticRefresher(server.world.timer, refresh);
}

/** All that may hold state machines: definitions and templates, and what lists resources. */
const machineGlob = '**/*.{asl,json,jsonc,json5,yaml,yml,template,tf,tofu}';

/** Nobody's own definitions are there, and installing packages changes thousands of files. */
function isForeign(uri: string): boolean {
  return uri.includes('/node_modules/') || uri.includes('/.git/');
}

function holdsMachine(text: OpenText | undefined): boolean {
  const contents = text?.getText() ?? '';
  return mayHoldDefinition(contents) || mayBeTemplate(contents);
}

/** Asks the client to tell of changed settings and configurations, as far as it can. */
function askForChanges(connection: Connection, { registersSettings, watchesFiles }: ClientAbilities): void {
  if (registersSettings)
    void connection.client.register(DidChangeConfigurationNotification.type, { section: sectionName });
  if (watchesFiles)
    void connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: machineGlob }],
    });
}
