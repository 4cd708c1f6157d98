import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { pathOf } from './open-texts.ts';

/** The folders that the user has open, out of which no file is read that a template in them names. */
export class OpenFolders {
  readonly #uris: Set<string>;

  constructor({ workspaceFolders, rootUri }: Pick<InitializeParams, 'workspaceFolders' | 'rootUri'>) {
    this.#uris = new Set(workspaceFolders?.map(({ uri }) => uri) ?? [rootUri].filter((uri) => uri !== null));
  }

  get paths(): readonly string[] {
    return [...this.#uris].flatMap((uri) => pathOf(uri) ?? []);
  }

  change({ added, removed }: WorkspaceFoldersChangeEvent): void {
    for (const { uri } of removed) this.#uris.delete(uri);
    for (const { uri } of added) this.#uris.add(uri);
  }
}
