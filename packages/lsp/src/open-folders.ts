import { pathOf } from './open-texts.ts';

/** The folders that the user has open, out of which no file is read that a template in them names. */
export class OpenFolders {
  readonly #uris: Set<string>;

  constructor(uris: readonly string[]) {
    this.#uris = new Set(uris);
  }

  get paths(): readonly string[] {
    return [...this.#uris].flatMap((uri) => pathOf(uri) ?? []);
  }

  change({ added, removed }: { readonly added: readonly string[]; readonly removed: readonly string[] }): void {
    for (const uri of removed) this.#uris.delete(uri);
    for (const uri of added) this.#uris.add(uri);
  }
}
