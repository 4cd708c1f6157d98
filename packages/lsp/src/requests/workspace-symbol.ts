import { isFoundBy, symbolsOf } from '@stepproof/core';
import type { SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver';
import { toSymbolList } from '../convert/symbol.ts';
import { type OpenText, pathOf } from '../open-texts.ts';
import type { WorkspaceInquiry } from './about-workspace.ts';

/** More than these nobody looks through; what is typed next decides which. */
const mostSymbols = 1_000;

/** The machines and states of all open texts and of all files of the open folders. */
export class WorkspaceSymbols {
  /** Of files that are not open, by path. */
  #closed = new Map<string, readonly SymbolInformation[]>();

  forget(): void {
    this.#closed = new Map();
  }

  async find(inquiry: WorkspaceInquiry, { query }: WorkspaceSymbolParams): Promise<SymbolInformation[]> {
    const found: SymbolInformation[] = [];
    for await (const symbols of this.#all(inquiry)) {
      const more = symbols.filter(({ name }) => isFoundBy(query, name));
      found.push(...more.slice(0, mostSymbols - found.length));
      if (found.length === mostSymbols) break;
    }
    return found;
  }

  async *#all(inquiry: WorkspaceInquiry): AsyncGenerator<readonly SymbolInformation[]> {
    const { session, workspace, world, isWanted, progress } = inquiry;
    const open = session.texts.all();
    for (const text of open) yield await symbolsIn(text, inquiry);
    const openPaths = new Set(open.map(({ uri }) => pathOf(uri)));
    if (this.#closed.size === 0) progress.begin('Looking through state machines');
    const paths = (await workspace.find(isWanted)) ?? [];
    for (const path of paths) {
      if (openPaths.has(path)) continue;
      if (!this.#closed.has(path)) await world.nextTurn();
      if (!isWanted()) return;
      yield await this.#closedSymbols(path, inquiry);
    }
  }

  async #closedSymbols(path: string, inquiry: WorkspaceInquiry): Promise<readonly SymbolInformation[]> {
    const closed = this.#closed;
    const known = closed.get(path);
    if (known !== undefined) return known;
    const text = inquiry.workspace.read(path);
    const symbols = text === undefined ? [] : await symbolsIn(text, inquiry);
    closed.set(path, symbols);
    return symbols;
  }
}

async function symbolsIn(text: OpenText, { session }: WorkspaceInquiry): Promise<readonly SymbolInformation[]> {
  const { documents } = await session.read(text);
  return toSymbolList(documents.flatMap(symbolsOf), text);
}
