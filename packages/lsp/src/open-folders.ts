import { pathOf } from './open-texts.ts';

/** The folders that the user has open, out of which no file is read that a template in them names. */
export class OpenFolders {
  readonly #uris: Set<string>;
  #paths: readonly string[];

  constructor(uris: readonly string[]) {
    this.#uris = new Set(uris);
    this.#paths = pathsOf(this.#uris);
  }

  get paths(): readonly string[] {
    return this.#paths;
  }

  change({ added, removed }: { readonly added: readonly string[]; readonly removed: readonly string[] }): void {
    for (const uri of removed) this.#uris.delete(uri);
    for (const uri of added) this.#uris.add(uri);
    this.#paths = pathsOf(this.#uris);
  }
}

function pathsOf(uris: ReadonlySet<string>): readonly string[] {
  return [...uris].flatMap((uri) => pathOf(uri) ?? []);
}
