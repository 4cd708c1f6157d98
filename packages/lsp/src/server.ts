import { configName } from '@stepproof/checking';
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { askedSection, type ClientSection, sectionName, toldSection } from './client-section.ts';
import { type ClientAbilities, clientAbilities } from './convert/client-abilities.ts';
import { isConfig, textVersions } from './open-texts.ts';
import { serverCapabilities } from './requests/capabilities.ts';
import type { DiagnosticDelivery } from './requests/diagnostics.ts';
import { DiagnosticPublisher } from './requests/publish-diagnostics.ts';
import { DiagnosticRefresher } from './requests/refresh-diagnostics.ts';
import { registerRequests } from './requests/register.ts';
import type { ServerParts } from './server-parts.ts';
import { Session } from './session.ts';
import { Settings } from './settings.ts';
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
  readonly texts: TextDocuments<TextDocument>;
}

/** What the client can take decides how it is served, so nothing is set up before it has said so. */
function initialize(start: Start, { capabilities, initializationOptions }: InitializeParams): InitializeResult {
  const { connection, world } = start;
  const client = clientAbilities(capabilities);
  const section = client.tellsSettings
    ? askedSection((uri) => connection.workspace.getConfiguration({ scopeUri: uri, section: sectionName }))
    : toldSection(initializationOptions);
  const server = serverParts(start, client, section);
  registerRequests(connection, server);
  followChanges(start, server, section);
  connection.onInitialized(() => askForChanges(connection, client));
  return {
    capabilities: serverCapabilities(client),
    serverInfo: { name: 'StepProof', version: world.version },
  };
}

function serverParts(
  { connection, world, texts }: Start,
  client: ClientAbilities,
  section: ClientSection,
): ServerParts {
  const log = (message: string) => connection.console.error(message);
  const logFault = (what: string, error: unknown) =>
    log(`${what}, which is a fault of StepProof: ${error instanceof Error ? error.stack : String(error)}`);
  const settings = new Settings({ world, texts, askClient: (uri) => section.ask(uri), log });
  return { session: new Session({ texts, settings, log }), client, world, logFault };
}

function followChanges({ connection, texts }: Start, server: ServerParts, section: ClientSection): void {
  const delivery = deliveryFor(connection, server);
  const settingsChanged = () => {
    server.session.forgetSettings();
    delivery.allChanged(texts.all());
  };
  texts.onDidChangeContent(({ document }) => (isConfig(document) ? settingsChanged() : delivery.changed(document)));
  texts.onDidClose(({ document }) => {
    delivery.closed(document);
    if (isConfig(document)) settingsChanged();
  });
  texts.onDidSave(() => {
    // Whoever cannot tell of files that change may just have written one.
    if (!server.client.watchesFiles) settingsChanged();
  });
  connection.onDidChangeWatchedFiles(settingsChanged);
  connection.onDidChangeConfiguration(({ settings }) => {
    section.take(settings);
    settingsChanged();
  });
}

function deliveryFor(connection: Connection, server: ServerParts): DiagnosticDelivery {
  const { diagnostics } = server.client;
  if (!diagnostics.arePulled)
    return new DiagnosticPublisher(server, (params) => void connection.sendDiagnostics(params));
  const refresh = diagnostics.canBeRefreshed ? () => void connection.languages.diagnostics.refresh() : () => {};
  return new DiagnosticRefresher(server.world.timer, refresh);
}

/** Asks the client to tell of changed settings and configurations, as far as it can. */
function askForChanges(connection: Connection, { registersSettings, watchesFiles }: ClientAbilities): void {
  if (registersSettings)
    void connection.client.register(DidChangeConfigurationNotification.type, { section: sectionName });
  if (watchesFiles)
    void connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: `**/${configName}` }],
    });
}
