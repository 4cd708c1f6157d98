import { type Disposable, type ExtensionContext, type LogOutputChannel, Uri } from 'vscode';
import {
  DocumentDiagnosticRequest,
  LanguageClient,
  ProgressType,
  RevealOutputChannelOn,
  State,
  type StaticFeature,
  TransportKind,
} from 'vscode-languageclient/node';
import { coexistence } from './coexistence.ts';
import { servedTexts } from './definition-languages.ts';
import { lensCommands } from './lens-commands.ts';
import { ProblemsBesideToolkit } from './problems-beside-toolkit.ts';
import { reportsBeside } from './reports.ts';

/** The client of the server that lies beside this code, and what it does not show beside the AWS Toolkit. */
export function createClient({ context, output }: ClientSurroundings): ClientBesideToolkit {
  const module = Uri.joinPath(context.extensionUri, 'dist/server.cjs').fsPath;
  const besideToolkit = new ProblemsBesideToolkit(() => client.getFeature(DocumentDiagnosticRequest.method)?.refresh());
  const client: LanguageClient = new LanguageClient(
    'stepproof',
    'StepProof',
    { module, transport: TransportKind.stdio },
    {
      documentSelector: servedTexts,
      diagnosticCollectionName: 'stepproof',
      outputChannel: output,
      // Whoever writes a definition is not to be interrupted by our own faults.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      middleware: { ...coexistence, ...besideToolkit.middleware, ...reportsBeside(besideToolkit) },
    },
  );
  client.registerFeature(lenses);
  return { client, besideToolkit };
}

/** Tells whether the server is there, when it has come and when it is gone. */
export function followServer(client: LanguageClient, take: (isRunning: boolean) => void): Disposable {
  return client.onDidChangeState(({ newState }) => {
    if (newState !== State.Starting) take(newState === State.Running);
  });
}

/** Takes the parts of an answer that is asked for with a token of its own. */
export function takeParts<Part>(client: LanguageClient, token: string, take: (part: Part) => void): Disposable {
  return client.onProgress(new ProgressType<Part>(), token, take);
}

/** Tells the server what its lenses can do here. */
const lenses: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = { commands: Object.keys(lensCommands) };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

interface ClientBesideToolkit {
  readonly client: LanguageClient;
  readonly besideToolkit: ProblemsBesideToolkit;
}

interface ClientSurroundings {
  readonly context: ExtensionContext;
  readonly output: LogOutputChannel;
}
