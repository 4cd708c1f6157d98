import { exceedsBounds } from './jsonata-bounds.ts';
import { delimited } from './jsonata-delimiters.ts';
import { isJsonataError, jsonataProblem } from './jsonata-problem.ts';
import type { JsonataNode } from './jsonata-tree.ts';
import { LatestTexts } from './latest-texts.ts';
import { malformed, type Parsed, parsed } from './problem.ts';

/**
 * Reads a JSONata expression into the tree of the library, or throws. Handed in, because the library is large. Nobody changes a tree, because
 * others may have it too.
 */
export type JsonataParser = (expression: string) => unknown;

/** The part of the npm module `jsonata` that is used: parsing. Nothing is ever evaluated through it. */
export type JsonataModule = (expression: string) => { ast(): unknown };

export interface JsonataTree {
  readonly text: string;
  readonly root: JsonataNode;
}

/** `unknown`: the expression is too deep or too long for the library, so nothing can be said about it. */
export type ParsedJsonata = Parsed<JsonataTree> | { readonly kind: 'unknown' };

/** A string that is meant to be an expression, read. Offsets in `expression` count from `offset` in the string. */
export interface DelimitedJsonata {
  readonly offset: number;
  readonly expression: ParsedJsonata;
}

/**
 * Adapts the npm module, version 2.0.6, which is the version AWS runs. It describes its whole grammar anew for each expression, so the trees
 * of what was read last are kept: several analyses read an expression, the definitions of a folder have many in common, and an editor has
 * nearly all of them read again at each key. So is what analyses keep for a tree.
 */
export function jsonataParserFrom(jsonata: JsonataModule): JsonataParser {
  const known = new LatestTexts<unknown>(mostKept);
  return (expression) => known.get(expression, () => jsonata(expression).ast());
}

/** In characters of expressions; a tree takes some two hundred bytes for each. */
const mostKept = 40_000;

/** Reads a whole string, `{% … %}`; without the marks it is malformed. Ask `delimited` first where a literal may stand. */
export function readJsonata(text: string, parser: JsonataParser): DelimitedJsonata {
  const parts = delimited(text);
  if (parts.kind === 'expression') return { offset: parts.offset, expression: parseJsonata(parts.inner, parser) };
  const message = 'A JSONata expression begins with `{%` and ends with `%}`.';
  const problem = parts.kind === 'broken' ? parts.problem : { message, start: 0, end: text.length };
  return { offset: 0, expression: malformed(problem) };
}

/** Reads what stands between `{%` and `%}`. */
export function parseJsonata(text: string, parser: JsonataParser): ParsedJsonata {
  if (exceedsBounds(text)) return { kind: 'unknown' };
  try {
    return parsed({ text, root: parser(text) as JsonataNode });
  } catch (error) {
    // Anything else is a stack overflow, or a regular expression that JavaScript refuses and AWS may take.
    return isJsonataError(error) ? malformed(jsonataProblem(text, error)) : { kind: 'unknown' };
  }
}

/** The value of an expression that is nothing but a literal. */
export function constantOf(tree: JsonataTree): { readonly value: string | number | boolean | null } | undefined {
  let node = tree.root;
  while (node.type === 'block' && node.expressions.length === 1 && node.expressions[0] !== undefined) {
    node = node.expressions[0];
  }
  if (node.type !== 'string' && node.type !== 'number' && node.type !== 'value') return undefined;
  return node.predicate === undefined && node.group === undefined ? { value: node.value } : undefined;
}
