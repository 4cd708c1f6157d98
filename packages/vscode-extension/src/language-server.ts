import {
  type CancellationToken,
  type Diagnostic,
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  languages,
  type Uri,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { isOurs } from './definition-languages.ts';
import type { ProblemsBesideToolkit } from './problems-beside-toolkit.ts';
import type { ServerState } from './status/status-words.ts';

interface Surroundings {
  readonly context: ExtensionContext;
  readonly output: LogOutputChannel;
}

export interface Question<Part> {
  readonly method: string;
  readonly params: object;
  readonly token?: CancellationToken | undefined;
  /** Takes parts of the answer, each as soon as it is there. */
  readonly takePart?: ((part: Part) => void) | undefined;
}

/** The one server of a window: it runs once a definition was open, while `stepproof.enable` says so. */
export class LanguageServer implements Disposable {
  readonly #surroundings: Surroundings;
  readonly #listeners: readonly Disposable[];
  readonly #stateChanges = new EventEmitter<void>();
  #state: ServerState = isEnabled() ? 'idle' : 'off';
  #client: LanguageClient | undefined;
  #besideToolkit: ProblemsBesideToolkit | undefined;
  #questions = 0;
  /** Starts and stops come one after the other, whatever the order in which they end. */
  #lastChange: Promise<void> = Promise.resolve();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#listeners = [
      workspace.onDidOpenTextDocument(() => this.#follow()),
      workspace.onDidSaveTextDocument(() => this.#follow()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('stepproof.enable')) this.#follow();
      }),
    ];
    this.#follow();
  }

  readonly onDidChangeState = this.#stateChanges.event;

  get state(): ServerState {
    return this.#state;
  }

  /** All that was found in a text, also what the AWS Toolkit shows in our place. */
  problemsIn(uri: Uri): readonly Diagnostic[] {
    const shown = languages.getDiagnostics(uri).filter(({ source }) => source === 'stepproof');
    return [...shown, ...(this.#besideToolkit?.hiddenIn(uri) ?? [])];
  }

  restart(): Promise<void> {
    return this.#change(async () => {
      await this.#stop();
      await this.#start();
    });
  }

  /** Asks the server, which is started for it. Throws what an answer that is an error says. */
  async ask<Answer, Part = never>({ method, params, token, takePart }: Question<Part>): Promise<Answer> {
    await this.#change(() => this.#start());
    const client = this.#client;
    if (client === undefined) throw new Error('StepProof is turned off by the setting `stepproof.enable`.');
    // The client would send what is undefined as one more parameter.
    const cancelling = token === undefined ? [] : [token];
    if (takePart === undefined) return client.sendRequest<Answer>(method, params, ...cancelling);
    const { takeParts } = await import('./client.ts');
    const partialResultToken = `${method}#${++this.#questions}`;
    const listening = takeParts(client, partialResultToken, takePart);
    try {
      return await client.sendRequest<Answer>(method, { ...params, partialResultToken }, ...cancelling);
    } finally {
      listening.dispose();
    }
  }

  dispose(): void {
    for (const listener of [...this.#listeners, this.#stateChanges]) listener.dispose();
    this.#change(() => this.#stop());
  }

  #follow(): void {
    if (!isEnabled()) this.#change(() => this.#stop());
    else if (this.#client === undefined && workspace.textDocuments.some(isOurs)) this.#change(() => this.#start());
  }

  #change(change: () => Promise<void>): Promise<void> {
    this.#lastChange = this.#lastChange.then(change).catch((error: unknown) => {
      this.#surroundings.output.error(error instanceof Error ? error : String(error));
    });
    return this.#lastChange;
  }

  async #start(): Promise<void> {
    if (this.#client !== undefined || !isEnabled()) return;
    // Only now is the code of the client compiled.
    const { createClient, followServer } = await import('./client.ts');
    const { client, besideToolkit } = createClient(this.#surroundings);
    this.#client = client;
    this.#besideToolkit = besideToolkit;
    this.#become('starting');
    followServer(client, (isRunning) => {
      // What was stopped on purpose is another one's meanwhile.
      if (client === this.#client) this.#become(isRunning ? 'running' : 'failed');
    });
    await client.start();
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#besideToolkit?.dispose();
    this.#besideToolkit = undefined;
    this.#become(isEnabled() ? 'idle' : 'off');
    await client?.dispose();
  }

  #become(state: ServerState): void {
    this.#state = state;
    this.#stateChanges.fire();
  }
}

function isEnabled(): boolean {
  return workspace.getConfiguration('stepproof').get('enable', true);
}
