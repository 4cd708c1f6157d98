import type { TSESTree } from '@typescript-eslint/utils';
import type { Code, Node } from './code-file.ts';
import { encodedValue, templateOf, textGiven } from './encoders.ts';
import { Following, followed } from './follow.ts';
import { type Quote, type Run, stringRuns, templateRuns } from './literal-text.ts';
import { placeholderFor } from './placeholder.ts';
import { scalarOf } from './scalar.ts';

/** What a text is put together from. */
export type TextPart =
  | { readonly kind: 'written'; readonly code: Code; readonly runs: readonly Run[]; readonly quote: Quote }
  /** A text that is known, and written elsewhere or computed. */
  | { readonly kind: 'known'; readonly code: Code; readonly text: string }
  /** A value as JSON: `JSON.stringify(flow)`. */
  | { readonly kind: 'json'; readonly code: Code; readonly value: Code }
  | { readonly kind: 'unknown'; readonly code: Code };

/**
 * The parts of a text; nothing where the code gives none, or nothing of it is known. A text that is all of a definition may
 * be written elsewhere, and what surrounds it does not matter.
 */
export function textParts(code: Code, following = new Following()): readonly TextPart[] | undefined {
  const { file, node } = code;
  if (node.type === 'Literal') return literalParts(code);
  if (!following.step()) return undefined;
  const value = encodedValue(code);
  if (value !== undefined) return [{ kind: 'json', code, value }];
  const template = templateOf(code);
  if (template !== undefined) return templateParts(template, following);
  if (node.type === 'BinaryExpression' && node.operator === '+') return sumParts({ file, node }, following);
  return undefined;
}

/** The parts of a text that is a definition, over constants and functions that give back what they are given. */
export function definitionParts(code: Code, following = new Following()): readonly TextPart[] | undefined {
  if (!following.step()) return undefined;
  const meant = followed(code, following);
  const given = textGiven(meant);
  const parts = given === undefined ? textParts(meant, following) : definitionParts(given, following);
  // A text is read as a whole or not at all.
  return following.left < 0 ? undefined : parts;
}

/** A text as far as it is known. */
export function knownText(parts: readonly TextPart[]): string {
  return parts
    .map((part) =>
      part.kind === 'known' ? part.text : part.kind === 'written' ? runText(part.runs) : placeholderFor(part.code),
    )
    .join('');
}

function runText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function literalParts(code: Code): readonly TextPart[] | undefined {
  const { file, node } = code;
  if (node.type !== 'Literal' || typeof node.value !== 'string') return undefined;
  const runs = stringRuns({ file, node });
  if (runs === undefined) return [{ kind: 'known', code, text: node.value }];
  return [{ kind: 'written', code, runs, quote: file.text[node.range[0]] === "'" ? "'" : '"' }];
}

function templateParts({ file, node }: Code<TSESTree.TemplateLiteral>, following: Following): readonly TextPart[] {
  return node.quasis.flatMap((quasi, index) => {
    const expression = node.expressions[index];
    return [
      quasiPart({ file, node: quasi }),
      ...(expression === undefined ? [] : termParts({ file, node: expression }, following)),
    ];
  });
}

function quasiPart(code: Code<TSESTree.TemplateElement>): TextPart {
  const runs = templateRuns(code);
  if (runs === undefined) return { kind: 'known', code, text: code.node.value.cooked ?? '' };
  return { kind: 'written', code, runs, quote: '`' };
}

/** What stands in a text: another one, a value as JSON, a text or number that is known, or anything. */
function termParts(code: Code, following: Following): readonly TextPart[] {
  const value = following.step() ? encodedValue(followed(code, following)) : undefined;
  if (value !== undefined) return [{ kind: 'json', code, value }];
  const scalar = scalarOf(code, following);
  return [scalar === undefined ? { kind: 'unknown', code } : { kind: 'known', code, text: String(scalar) }];
}

/** Terms that are added up, of which one surely is a text. */
function sumParts(
  { file, node }: Code<TSESTree.BinaryExpression>,
  following: Following,
): readonly TextPart[] | undefined {
  const parts = termsOf(node).map(
    (term) => textParts({ file, node: term }, following) ?? termParts({ file, node: term }, following),
  );
  // Numbers that come before the first text are added up.
  const isText = parts.slice(0, 2).some(([first]) => first?.kind === 'written' || first?.kind === 'json');
  return isText ? parts.flat() : undefined;
}

/** Many terms stand within each other to the left. */
function termsOf(sum: TSESTree.BinaryExpression): readonly Node[] {
  const terms: Node[] = [];
  let left: Node = sum;
  while (left.type === 'BinaryExpression' && left.operator === '+') {
    terms.push(left.right);
    left = left.left;
  }
  return [...terms, left].reverse();
}
