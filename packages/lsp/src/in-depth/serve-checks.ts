import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenText } from '../open-texts.ts';
import { Session } from '../session.ts';
import { Settings } from '../settings.ts';
import type { World } from '../world.ts';
import type { AskedCheck, ChangedTexts, FromThread, ThreadStart, ToThread } from './messages.ts';

/** The thread's side: answers messages of the server with a session of its own that checks in depth. */
export function serveChecks(world: Pick<World, 'files' | 'home'>, send: (message: FromThread) => void) {
  const checks = new Checks(world, send);
  return (message: ToThread) => checks.take(message);
}

class Checks {
  readonly #world: Pick<World, 'files' | 'home'>;
  readonly #send: (message: FromThread) => void;
  /** In the order of the server, in which machines are counted. */
  #texts: ReadonlyMap<string, OpenText> = new Map();
  /** Those who wait for what the client says in its settings, by URI. */
  readonly #asking = new Map<string, (section: unknown) => void>();
  #folders: readonly string[] = [];
  #session: Session | undefined;

  constructor(world: Pick<World, 'files' | 'home'>, send: (message: FromThread) => void) {
    this.#world = world;
    this.#send = send;
  }

  take(message: ToThread): void {
    switch (message.kind) {
      case 'start':
        this.#session = this.#startedSession(message);
        return;
      case 'texts':
        return this.#takeTexts(message);
      case 'section':
        this.#asking.get(message.uri)?.(message.section);
        return void this.#asking.delete(message.uri);
      case 'forget':
        return this.#session?.forget();
      case 'check':
        return void this.#check(message);
    }
  }

  #startedSession({ awsData }: ThreadStart): Session {
    const log = (message: string) => this.#send({ kind: 'log', message });
    const texts = { get: (uri: string) => this.#texts.get(uri), all: () => [...this.#texts.values()] };
    const askClient = (uri: string) => this.#sectionFor(uri);
    const settings = new Settings({ world: this.#world, texts, askClient, log });
    const { files } = this.#world;
    return new Session({ texts, settings, files, awsData, folders: () => this.#folders, log, depth: 'deep' });
  }

  /** Asked for each text once, since settings are kept. */
  #sectionFor(uri: string): Promise<unknown> {
    return new Promise((told) => {
      this.#asking.set(uri, told);
      this.#send({ kind: 'section', uri });
    });
  }

  #takeTexts({ open, changed, folders }: ChangedTexts): void {
    const known = new Map(this.#texts);
    for (const { uri, languageId, version, text } of changed)
      known.set(uri, TextDocument.create(uri, languageId, version, text));
    const texts = open.flatMap((uri) => known.get(uri) ?? []);
    this.#texts = new Map(texts.map((text) => [text.uri, text]));
    this.#folders = folders;
  }

  async #check({ uri }: AskedCheck): Promise<void> {
    const text = this.#texts.get(uri);
    const found = text && (await this.#session?.check(text, () => true));
    const machines = text && (await this.#session?.machinesOf(text));
    const findings = (found ?? []).map(({ diagnostic, document }) => {
      const machine = document === undefined ? undefined : machines?.indexOf(document);
      return { diagnostic, machine };
    });
    this.#send({ kind: 'found', uri, version: text?.version ?? 0, findings });
  }
}
