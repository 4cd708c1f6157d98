import type { OpenText, OpenTexts } from '../open-texts.ts';
import type { DeepFinding, DeepFindings, FromThread, Thread, ThreadListener } from './messages.ts';

export interface DeepCheckerParts {
  startThread(listener: ThreadListener): Thread;
  /** The folder of the data on AWS. */
  readonly awsData: string | undefined;
  readonly texts: OpenTexts;
  /** The folders that the user has open, as absolute paths. */
  folders(): readonly string[];
  /** The section `stepproof` of the client's settings for a document; anything at all. */
  askClient(uri: string): Promise<unknown>;
  log(message: string): void;
}

/** A check that the thread is at. */
interface Running {
  readonly text: OpenText;
  done(found: readonly DeepFinding[] | undefined): void;
}

/**
 * Checks texts with their executions, one at a time, in a thread beside the server, which is started for the first one and kept. It has the
 * same texts and settings as the server.
 */
export class DeepChecker {
  readonly #parts: DeepCheckerParts;
  #thread: Thread | undefined;
  /** What the thread was told of, by URI. */
  #sent = new Map<string, OpenText>();
  #running: Running | undefined;
  /** Texts on which the thread ended by itself; they are not tried again. */
  readonly #fatal = new WeakSet<OpenText>();

  constructor(parts: DeepCheckerParts) {
    this.#parts = parts;
  }

  /** All that is found in a text; nothing when that could not be found out, or was given up. */
  check(text: OpenText): Promise<readonly DeepFinding[] | undefined> {
    this.#giveUp();
    if (this.#fatal.has(text)) return Promise.resolve(undefined);
    const thread = this.#startedThread();
    this.#sendTexts(thread);
    return new Promise((done) => {
      this.#running = { text, done };
      thread.send({ kind: 'check', uri: text.uri });
    });
  }

  /** A configuration, the client's settings or files that are not open have changed. */
  forget(): void {
    this.#thread?.send({ kind: 'forget' });
  }

  /** What is no longer open is kept by nobody, and the thread is not either once nothing is. */
  textClosed(): void {
    if (this.#thread === undefined) return;
    if (this.#parts.texts.all().length === 0) this.#end();
    else this.#sendTexts(this.#thread);
  }

  /** Ends a check that is still running. Its thread cannot be asked to stop, so it ends with it. */
  #giveUp(): void {
    if (this.#running !== undefined) this.#end();
  }

  #end(): void {
    this.#thread?.end();
    this.#thread = undefined;
    this.#sent = new Map();
    this.#finish(undefined);
  }

  #startedThread(): Thread {
    if (this.#thread !== undefined) return this.#thread;
    const thread = this.#parts.startThread({
      take: (message) => {
        if (this.#thread === thread) this.#take(message);
      },
      failed: (error) => {
        if (this.#thread === thread) this.#failed(error);
      },
    });
    thread.send({ kind: 'start', awsData: this.#parts.awsData });
    this.#thread = thread;
    return thread;
  }

  #sendTexts(thread: Thread): void {
    const { texts, folders } = this.#parts;
    const open = new Map(texts.all().map((text) => [text.uri, text]));
    const changed = [...open.values()].filter((text) => this.#sent.get(text.uri) !== text).map(sentText);
    thread.send({ kind: 'texts', open: [...open.keys()], changed, folders: folders() });
    this.#sent = open;
  }

  #take(message: FromThread): void {
    switch (message.kind) {
      case 'found':
        return this.#found(message);
      case 'section':
        return void this.#tellSection(message.uri);
      case 'log':
        return this.#parts.log(message.message);
    }
  }

  #found({ uri, version, findings }: DeepFindings): void {
    const text = this.#running?.text;
    if (text?.uri === uri && text.version === version) this.#finish(findings);
  }

  async #tellSection(uri: string): Promise<void> {
    const thread = this.#thread;
    const section = await this.#parts.askClient(uri).catch(() => undefined);
    thread?.send({ kind: 'section', uri, section });
  }

  #failed(error: unknown): void {
    const text = this.#running?.text;
    if (text !== undefined) this.#fatal.add(text);
    this.#parts.log(`Trying out the executions of \`${text?.uri ?? ''}\` failed: ${String(error)}`);
    this.#end();
  }

  #finish(found: readonly DeepFinding[] | undefined): void {
    const running = this.#running;
    this.#running = undefined;
    running?.done(found);
  }
}

function sentText(text: OpenText) {
  const { uri, languageId, version } = text;
  return { uri, languageId, version, text: text.getText() };
}
