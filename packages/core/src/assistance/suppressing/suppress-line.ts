import { readDirective } from '../../analyses/suppressions.ts';
import type { Diagnostic } from '../../engine/diagnostic.ts';
import type { Document } from '../../engine/document.ts';
import { lineBreakAt, lineBreakBefore, lineStartOf } from '../../syntax/lines.ts';
import { type Node, spanOf } from '../../syntax/node.ts';
import type { Comment, SyntaxTree } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import { nodeAt } from '../cursor/node-at.ts';
import { directiveText, withRule } from './suppression-text.ts';

/** Writes a comment above the line of a finding in YAML; nothing where it would become a part of a text. */
export function commentLineAbove({ tree }: Document, { ruleId, location }: Diagnostic): TextEdit | undefined {
  const { file, span } = location;
  const { text } = tree.source;
  const start = lineStartOf(text, span.start);
  if (isInText(tree.root, start)) return undefined;
  const above = directiveAbove(tree, start);
  if (above !== undefined) return { file, span: above.span, text: withRule(above.text, ruleId) ?? above.text };
  const at = start === 0 && text.startsWith('\ufeff') ? 1 : start;
  const comment = `${indentationAt(text, at)}# ${directiveText('stepproof-disable-next-line', ruleId)}`;
  return { file, span: { start: at, end: at }, text: comment + lineBreakAt(text, at) };
}

function isInText(root: Node | undefined, offset: number): boolean {
  const node = nodeAt(root, offset);
  if (node?.kind !== 'string' && node?.kind !== 'property') return false;
  const { start, end } = spanOf(node);
  return start < offset && offset < end;
}

/** A second comment would come between the first and the line that it is for, so that the first one has to take the rule. */
function directiveAbove({ source, comments }: SyntaxTree, lineStart: number): Comment | undefined {
  const { text } = source;
  const lineEnd = lineStart - lineBreakBefore(text, lineStart).length;
  const above = comments.find(({ span }) => span.end === lineEnd && span.start < lineEnd);
  return above !== undefined && readDirective(above.text)?.reach === 'next-line' ? above : undefined;
}

function indentationAt(text: string, lineStart: number): string {
  let end = lineStart;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return text.slice(lineStart, end);
}
