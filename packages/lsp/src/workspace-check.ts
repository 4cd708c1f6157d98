import { type Document, mayBeTemplate } from '@stepproof/core';
import type { OpenText } from './open-texts.ts';
import type { Finding, Session } from './session.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

/** What was found in one file of the workspace. */
export interface CheckedFile {
  readonly text: OpenText;
  readonly findings: readonly Finding[];
}

export interface CheckParts {
  readonly session: Session;
  readonly files: WorkspaceFiles;
  /** Ends once what the client has sent meanwhile was taken in. */
  nextTurn(): Promise<void>;
}

/**
 * Checks files one after the other, which keeps few of them in memory: templates first, because what they say of a definition
 * counts when it is checked.
 */
export async function* checkFiles(
  paths: readonly string[],
  { session, files, nextTurn }: CheckParts,
  isWanted: () => boolean,
): AsyncGenerator<CheckedFile> {
  const definitions: string[] = [];
  const users = new Map<string, Document[]>();
  for (const path of paths) {
    await nextTurn();
    if (!isWanted()) return;
    const text = files.read(path);
    if (text === undefined) continue;
    if (!mayBeTemplate(text.getText())) {
      definitions.push(path);
      continue;
    }
    noteUses(users, text.uri, (await session.read(text)).uses);
    const findings = await session.check(text, isWanted);
    if (findings !== undefined) yield { text, findings };
  }
  for (const path of definitions) {
    await nextTurn();
    if (!isWanted()) return;
    const text = files.read(path);
    const findings = text && (await session.check(text, isWanted, users.get(text.uri)));
    if (text !== undefined && findings !== undefined) yield { text, findings };
  }
}

/** Puts down which machines of a template have their definition in another file. */
function noteUses(users: Map<string, Document[]>, template: string, uses: readonly Document[]): void {
  for (const document of uses) {
    const { file } = document.use;
    if (file === template) continue;
    const known = users.get(file);
    if (known === undefined) users.set(file, [document]);
    else known.push(document);
  }
}
