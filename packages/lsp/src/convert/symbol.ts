import type { DocumentSymbol as CoreSymbol } from '@stepproof/core';
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { OpenText } from '../open-texts.ts';
import { toRange } from './place.ts';

/** Symbols with those in them as their children. */
export function toSymbolTrees(roots: readonly CoreSymbol[], text: OpenText): DocumentSymbol[] {
  const trees: DocumentSymbol[] = [];
  const open = roots.map((symbol) => ({ symbol, siblings: trees, depth: 0 }));
  for (const { symbol, siblings, depth } of open) {
    const children: DocumentSymbol[] = [];
    siblings.push({ ...toSymbolTree(symbol, text), children });
    if (depth === mostDepth) continue;
    for (const child of symbol.children) open.push({ symbol: child, siblings: children, depth: depth + 1 });
  }
  return trees;
}

/** Machines nest as deep as they like; what is deeper than this no outline shows, and no client could read. */
const mostDepth = 200;

/** The same symbols in a row, each with the name of the one that it is in. */
export function toSymbolList(roots: readonly CoreSymbol[], text: OpenText): SymbolInformation[] {
  const list: SymbolInformation[] = [];
  const open: { symbol: CoreSymbol; container: string | undefined }[] = [];
  const enter = (symbols: readonly CoreSymbol[], container: string | undefined) => {
    for (const symbol of symbols.toReversed()) open.push({ symbol, container });
  };
  enter(roots, undefined);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { symbol, container } = next;
    const location = { uri: text.uri, range: toRange(text, symbol.span) };
    list.push({
      name: shownName(symbol),
      kind: symbolKinds[symbol.kind],
      location,
      ...(container !== undefined && { containerName: container }),
    });
    enter(symbol.children, shownName(symbol));
  }
  return list;
}

function toSymbolTree(symbol: CoreSymbol, text: OpenText): DocumentSymbol {
  const { kind, detail, span, nameSpan } = symbol;
  return {
    name: shownName(symbol),
    kind: symbolKinds[kind],
    range: toRange(text, span),
    selectionRange: toRange(text, nameSpan),
    ...(detail !== undefined && { detail }),
  };
}

/** Clients refuse a symbol without a name, which a state that is being typed may be. */
export function shownName({ name }: CoreSymbol): string {
  return name.trim() === '' ? '""' : name;
}

export const symbolKinds: Readonly<Record<CoreSymbol['kind'], SymbolKind>> = {
  machine: SymbolKind.Module,
  state: SymbolKind.Function,
  branch: SymbolKind.Namespace,
  iteration: SymbolKind.Namespace,
};
