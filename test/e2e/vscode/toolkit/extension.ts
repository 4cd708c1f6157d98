import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** Stands in for the AWS Toolkit: an extension with its id, its language client and, in the server, its language service. */
export async function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath('server.cjs'), transport: TransportKind.ipc };
  const documentSelector = ['asl', 'asl-yaml'].map((language) => ({ language }));
  const client = new LanguageClient('asl', 'Amazon States Language Server', server, { documentSelector });
  context.subscriptions.push({ dispose: () => client.dispose() });
  await client.start();
}
