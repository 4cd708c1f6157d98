import { symbolsOf } from '@stepproof/core';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { toSymbolList, toSymbolTrees } from '../convert/symbol.ts';
import type { Inquiry } from './answer.ts';

export function documentSymbol({ reading, text, client }: Inquiry): DocumentSymbol[] | SymbolInformation[] {
  const symbols = reading.documents.flatMap(symbolsOf);
  return client.hasSymbolTrees ? toSymbolTrees(symbols, text) : toSymbolList(symbols, text);
}
