import { type SuppressiblePart, suppressibleParts } from '../../analyses/suppressions.ts';
import type { Diagnostic, Fix } from '../../engine/diagnostic.ts';
import type { Document } from '../../engine/document.ts';
import type { Scope, State } from '../../model/state-machine.ts';
import { noUnusedSuppression } from '../../rules/no-unused-suppression.ts';
import { suppressionReason } from '../../rules/suppression-reason.ts';
import { addProperty, replaceString } from '../../syntax/edit.ts';
import { propertyOf } from '../../syntax/node.ts';
import { isBroken } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import { commentLineAbove } from './suppress-line.ts';
import { directiveText, withRule } from './suppression-text.ts';

/**
 * The ways to have a finding suppressed where it stands: a comment line above it in YAML, and the `Comment` of its state or
 * scope in JSON, and where a YAML line can have no comment. The reason, `reason`, is for the author to fill in. None in a
 * text that has syntax errors, and for what is found of suppressions themselves.
 */
export function suppressionsFor(document: Document, diagnostic: Diagnostic): readonly Fix[] {
  const { ruleId, location } = diagnostic;
  if (aboutSuppressions.has(ruleId) || location.file !== document.use.file || isBroken(document.tree)) return [];
  const line = document.tree.format === 'yaml' ? commentLineAbove(document, diagnostic) : undefined;
  if (line !== undefined) return [suppression(`Suppress ${ruleId} for this line`, line)];
  const innermost = innermostAround(suppressibleParts(document), location.span.start);
  if (innermost === undefined) return [];
  const edit = writeInComment(innermost, ruleId);
  return edit === undefined ? [] : [suppression(`Suppress ${ruleId} for ${describe(innermost)}`, edit)];
}

/** A suppression of a suppression would leave one that does nothing. */
const aboutSuppressions: ReadonlySet<string> = new Set([noUnusedSuppression.id, suppressionReason.id]);

function suppression(title: string, edit: TextEdit): Fix {
  return { title, kind: 'suggestion', edits: [edit] };
}

function innermostAround(parts: readonly SuppressiblePart[], offset: number): State | Scope | undefined {
  let innermost: SuppressiblePart | undefined;
  for (const candidate of parts) {
    const { start, end } = candidate.covers;
    if (start > offset || offset > end) continue;
    const least = innermost?.covers;
    if (least === undefined || end - start < least.end - least.start) innermost = candidate;
  }
  return innermost?.part;
}

function describe(part: State | Scope): string {
  if ('name' in part) return `state \`${part.name}\``;
  if (part.owner === undefined) return 'the state machine';
  return `${part.kind === 'branch' ? 'this branch' : 'the iterations'} of state \`${part.owner.name}\``;
}

function writeInComment({ node }: State | Scope, ruleId: string): TextEdit | undefined {
  const comment = propertyOf(node, 'Comment')?.value;
  if (comment === undefined) return addProperty(node, 'Comment', directiveText('stepproof-disable', ruleId));
  return comment.kind === 'string' ? replaceString(comment, withSuppression(comment.value, ruleId)) : undefined;
}

/** Only the first directive of a `Comment` counts, so that the rule joins one that stands there. */
function withSuppression(comment: string, ruleId: string): string {
  const directive = directiveText('stepproof-disable', ruleId);
  return withRule(comment, ruleId) ?? (comment.trim() === '' ? directive : `${comment.trimEnd()} ${directive}`);
}
