import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import type { OpenText } from '../open-texts.ts';
import type { ServerParts } from '../server-parts.ts';
import type { RunningTimer } from '../world.ts';
import { type DiagnosticDelivery, deliveryDelay, diagnosticsOf } from './diagnostics.ts';

/** Sends diagnostics unasked: some time after the last edit of a text, and only of its newest version. */
export class DiagnosticPublisher implements DiagnosticDelivery {
  readonly #server: ServerParts;
  readonly #send: (params: PublishDiagnosticsParams) => void;
  readonly #timers = new Map<string, RunningTimer>();

  constructor(server: ServerParts, send: (params: PublishDiagnosticsParams) => void) {
    this.#server = server;
    this.#send = send;
  }

  changed({ uri }: OpenText): void {
    this.#timers.get(uri)?.stop();
    const timer = this.#server.world.timer.start(deliveryDelay, () => {
      this.#timers.delete(uri);
      void this.#publish(uri);
    });
    this.#timers.set(uri, timer);
  }

  closed({ uri }: OpenText): void {
    this.#timers.get(uri)?.stop();
    this.#timers.delete(uri);
    this.#send({ uri, diagnostics: [] });
  }

  deepened({ uri }: OpenText): void {
    void this.#publish(uri);
  }

  allDeepened(): void {}

  allChanged(texts: readonly OpenText[]): void {
    for (const text of texts) this.changed(text);
  }

  async #publish(uri: string): Promise<void> {
    const { session, logFault } = this.#server;
    const text = session.texts.get(uri);
    if (text === undefined) return;
    const isCurrent = () => session.texts.get(uri) === text;
    try {
      const diagnostics = await diagnosticsOf(this.#server, text, isCurrent);
      if (diagnostics !== undefined && isCurrent()) this.#send({ uri, ...this.#versionOf(text), diagnostics });
    } catch (error) {
      logFault(`Checking \`${uri}\` failed`, error);
    }
  }

  #versionOf({ version }: OpenText): { readonly version?: number } {
    return this.#server.client.diagnostics.haveVersions ? { version } : {};
  }
}
