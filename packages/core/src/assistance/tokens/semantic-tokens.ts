import { expressionSites, type JsonataSite, type TextSite } from '../../analyses/expressions/expression-sites.ts';
import type { Document } from '../../engine/document.ts';
import { contentOf } from '../../syntax/content.ts';
import { type StringNode, spanOf } from '../../syntax/node.ts';
import type { Span } from '../../text/span.ts';
import type { ExpressionToken, TokenType } from '../cursor/expression-lexer.ts';
import { factsOf } from '../document-facts.ts';
import { jsonataTokens } from './jsonata-tokens.ts';
import { pathTokens } from './path-tokens.ts';

/** A word or sign of an expression in the file. */
export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
  /** Whether it is a function or variable of the language, and not one of the definition. */
  readonly isBuiltIn: boolean;
}

/**
 * The tokens of all expressions that touch a part of the file: JSONPaths, calls of intrinsic functions and JSONata. In the
 * order of the text; none overlaps another.
 */
export function semanticTokensOf(document: Document, part: Span): readonly SemanticToken[] {
  const { paths, intrinsics, jsonata } = factsOf(document).get(expressionSites);
  const found = [
    ...paths.filter(({ role }) => role !== 'argument').flatMap((site) => tokensAt(site, part, inPath)),
    ...intrinsics.flatMap((site) => tokensAt(site, part, inPath)),
    ...jsonata.flatMap((site) => tokensAt(site, part, () => inJsonata(site))),
  ];
  return withoutOverlaps(found.sort((one, other) => one.span.start - other.span.start));
}

function tokensAt<Site extends TextSite>(
  { node }: Site,
  part: Span,
  read: (node: StringNode) => readonly ExpressionToken[],
): readonly SemanticToken[] {
  const { start, end } = spanOf(node);
  if (end < part.start || part.end < start) return [];
  const content = contentOf(node);
  return read(node).map((token) => ({
    span: content.locate(token.start, token.end),
    type: token.type,
    isBuiltIn: token.isBuiltIn,
  }));
}

function inPath({ value }: StringNode): readonly ExpressionToken[] {
  return pathTokens(value);
}

/** The marks around an expression are signs of the language. */
function inJsonata({ node: { value }, references }: JsonataSite): readonly ExpressionToken[] {
  const end = value.endsWith('%}') && value.length >= 4 ? value.length - 2 : value.length;
  const inner = jsonataTokens(value.slice(2, end), new Set(references?.bindings));
  const mark = (start: number): ExpressionToken => ({ start, end: start + 2, type: 'operator', isBuiltIn: true });
  return [
    mark(0),
    ...inner.map((token) => ({ ...token, start: token.start + 2, end: token.end + 2 })),
    ...(end < value.length ? [mark(end)] : []),
  ];
}

/** Texts that are put together may stand in the file in another order, and what an alias stands for is read in several places. */
function withoutOverlaps(tokens: readonly SemanticToken[]): readonly SemanticToken[] {
  const kept: SemanticToken[] = [];
  for (const token of tokens) {
    const { start, end } = token.span;
    if (start < end && start >= (kept.at(-1)?.span.end ?? 0)) kept.push(token);
  }
  return kept;
}
