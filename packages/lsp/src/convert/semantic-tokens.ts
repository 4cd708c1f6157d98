import type { SemanticToken, Span } from '@stepproof/core';
import type {
  ClientCapabilities,
  Position,
  SemanticTokensEdit,
  SemanticTokensLegend,
  SemanticTokensOptions,
} from 'vscode-languageserver';
import { differenceBetween } from '../difference.ts';
import type { OpenText } from '../open-texts.ts';
import { toRange } from './place.ts';

/** What of semantic tokens the client can take; nothing where it can take none. */
export interface TokenAbilities {
  readonly legend: SemanticTokensLegend;
  readonly options: Pick<SemanticTokensOptions, 'range' | 'full'>;
}

const allTypes: readonly SemanticToken['type'][] = [
  'variable',
  'parameter',
  'property',
  'function',
  'string',
  'number',
  'keyword',
  'operator',
  'regexp',
  'comment',
];

const builtIn = 'defaultLibrary';

export function tokenAbilities({ textDocument }: ClientCapabilities): TokenAbilities | undefined {
  const { tokenTypes, tokenModifiers, requests, formats } = textDocument?.semanticTokens ?? {};
  if (tokenTypes === undefined || formats?.includes('relative') !== true) return undefined;
  const { range, full } = requests ?? {};
  return {
    legend: {
      tokenTypes: allTypes.filter((type) => tokenTypes.includes(type)),
      tokenModifiers: tokenModifiers?.includes(builtIn) === true ? [builtIn] : [],
    },
    options: {
      ...(range !== undefined && range !== false && { range: true }),
      ...(full !== undefined && full !== false && { full: { delta: typeof full === 'object' && full.delta === true } }),
    },
  };
}

/** Five numbers a token, each place relative to the one before; a token of several lines is one on each of them. */
export function toTokenData(
  tokens: readonly SemanticToken[],
  text: OpenText,
  { legend: { tokenTypes, tokenModifiers } }: TokenAbilities,
): number[] {
  const data: number[] = [];
  let last: Position = { line: 0, character: 0 };
  for (const { span, type, isBuiltIn } of tokens) {
    const number = tokenTypes.indexOf(type);
    if (number === -1) continue;
    const modifiers = isBuiltIn && tokenModifiers.length > 0 ? 1 : 0;
    for (const { start, end } of lineSpans(span, text).map((line) => toRange(text, line))) {
      const character = start.line === last.line ? start.character - last.character : start.character;
      data.push(start.line - last.line, character, end.character - start.character, number, modifiers);
      last = start;
    }
  }
  return data;
}

/** The parts of a span on each of its lines, without the blanks around them. */
function lineSpans({ start, end }: Span, text: OpenText): readonly Span[] {
  const lines: Span[] = [];
  let from = start;
  for (const line of text.getText().slice(start, end).split('\n')) {
    const blanks = line.length - line.trimStart().length;
    if (blanks < line.length) lines.push({ start: from + blanks, end: from + line.trimEnd().length });
    from += line.length + 1;
  }
  return lines;
}

/** What makes one list of numbers of another. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const { start, endBefore, endAfter } = differenceBetween(before, after);
  if (endBefore === start && endAfter === start) return [];
  return [{ start, deleteCount: endBefore - start, data: after.slice(start, endAfter) }];
}
