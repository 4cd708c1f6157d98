import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decode, mostBytes, readUpTo, walkFolder } from '@stepproof/checking';
import { isDefinitionName, mayBeTemplate, mayHoldDefinition } from '@stepproof/core';
import { type OpenText, type OpenTexts, textVersions } from './open-texts.ts';
import type { World } from './world.ts';

export interface WorkspaceParts {
  readonly world: Pick<World, 'files' | 'nextTurn'>;
  readonly texts: OpenTexts;
  folders(): readonly string[];
  log(message: string): void;
}

/** More than these are not looked at, so that a folder of anything at all takes no time without end. */
export const mostFiles = 2_000;

/** More than these are not entered, of a folder that is open. */
export const mostFolders = 20_000;

/** Finds and reads the files of the open folders; found once, until files have changed. */
export class WorkspaceFiles {
  readonly #parts: WorkspaceParts;
  #found: readonly string[] | undefined;
  /** How often files have changed. */
  #changes = 0;

  constructor(parts: WorkspaceParts) {
    this.#parts = parts;
  }

  forget(): void {
    this.#found = undefined;
    this.#changes++;
  }

  /** Those that git does not ignore, as absolute paths, each once; nothing when `isWanted` says that nobody needs them any more. */
  async find(isWanted: () => boolean): Promise<readonly string[] | undefined> {
    const known = this.#found;
    if (known !== undefined) return known;
    const changes = this.#changes;
    const paths = new Set<string>();
    for (const folder of this.#parts.folders()) {
      for (const below of await this.#pathsIn(folder, isWanted)) paths.add(join(folder, below));
      if (!isWanted()) return undefined;
    }
    if (paths.size > mostFiles)
      this.#parts.log(`Only ${mostFiles} of the files in the open folders are looked through; open a smaller folder.`);
    const found = [...paths].slice(0, mostFiles);
    if (changes === this.#changes) this.#found = found;
    return found;
  }

  /** The text of a file, as it is open or else on the disk; nothing where it can hold no state machine. */
  read(path: string): OpenText | undefined {
    const uri = pathToFileURL(path).href;
    const open = this.#parts.texts.get(uri);
    if (open !== undefined) return open;
    const text = this.#textAt(path);
    const mayHold = text !== undefined && (mayHoldDefinition(text) || mayBeTemplate(text) || isDefinitionName(path));
    return mayHold ? textVersions.create(uri, '', 0, text) : undefined;
  }

  async #pathsIn(folder: string, isWanted: () => boolean): Promise<readonly string[]> {
    const { world, log } = this.#parts;
    let folders = 0;
    const goesOn = async (count: number) => {
      await world.nextTurn();
      return isWanted() && count <= mostFiles && folders++ < mostFolders;
    };
    const { paths } = await walkFolder(world.files, folder, { goesOn });
    if (folders > mostFolders)
      log(`Only ${mostFolders} of the folders in \`${folder}\` are looked through; open a smaller folder.`);
    return paths;
  }

  #textAt(path: string): string | undefined {
    const { files } = this.#parts.world;
    try {
      const bytes = readUpTo(files, path, mostBytes);
      const decoded = bytes && decode(bytes);
      return decoded?.kind === 'text' ? decoded.text : undefined;
    } catch {
      // A file that went meanwhile, or may not be read, is none.
      return undefined;
    }
  }
}
