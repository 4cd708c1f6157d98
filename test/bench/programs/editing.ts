import { completionsAt } from '@stepproof/core';
import { clientAbilities } from '../../../packages/lsp/src/convert/client-abilities.ts';
import { toCompletionItems } from '../../../packages/lsp/src/convert/completion.ts';
import { textVersions } from '../../../packages/lsp/src/open-texts.ts';
import { diagnosticsOf } from '../../../packages/lsp/src/requests/diagnostics.ts';
import { Session } from '../../../packages/lsp/src/session.ts';
import { Settings } from '../../../packages/lsp/src/settings.ts';
import { Edits } from './edits.ts';

/** A document that is being edited. Each pass makes an edit first; it answers how much was found or offered. */
export interface Editing {
  answerBoth(): Promise<number>;
  diagnose(): Promise<number>;
  complete(): Promise<number>;
}

const uri = 'file:///machine.asl.json';

/** What the server does between the messages of the client: from the edit to what is sent back. */
export function ourEditing(source: string): Editing {
  const edits = new Edits(source);
  let text = textVersions.create(uri, 'asl', 1, edits.text);
  const texts = { get: () => text, all: () => [text] };
  const world = {
    files: {
      inspect: () => ({ kind: 'missing' as const, size: 0 }),
      read: () => Buffer.of(),
      list: () => [],
      realPath: (path: string) => path,
    },
    home: '/',
    timer: { start: () => ({ stop() {} }) },
    version: '0',
    nextTurn: async () => {},
    pageOf: () => undefined,
  };
  const settings = new Settings({ world, texts, askClient: async () => undefined, log: fail });
  const session = new Session({ texts, settings, files: world.files, folders: () => [], log: fail, depth: 'shallow' });
  const client = clientAbilities({ textDocument: { diagnostic: {} } });
  const server = { session, client, world, logFault: fail };
  const edit = () => {
    text = textVersions.update(text, [edits.next(text)], text.version + 1);
  };
  const diagnostics = async () => (await diagnosticsOf(server, text, () => true))?.length ?? 0;
  const completion = async () => {
    const { documents } = await session.read(text);
    const offset = text.offsetAt(edits.place(text));
    let offered = 0;
    for (const document of documents)
      offered += toCompletionItems(await completionsAt(document, offset), text, client.completion).length;
    return offered;
  };
  return {
    async answerBoth() {
      edit();
      return Math.min(await completion(), await diagnostics());
    },
    async diagnose() {
      edit();
      return diagnostics();
    },
    async complete() {
      edit();
      return completion();
    },
  };
}

function fail(message: string): never {
  throw new Error(message);
}
