import { readDirective } from '../../analyses/suppressions.ts';

/** What suppresses a rule, with a reason that its author is to fill in. */
export function directiveText(directive: 'stepproof-disable' | 'stepproof-disable-next-line', ruleId: string): string {
  return `${directive} ${ruleId} -- reason`;
}

/** The text of a comment whose directive suppresses one more rule, for its own reason; nothing when it holds none. */
export function withRule(comment: string, ruleId: string): string | undefined {
  const directive = readDirective(comment);
  if (directive === undefined) return undefined;
  const { ids, span } = directive;
  const at = ids.at(-1)?.span.end ?? span.end;
  const rule = ids.length === 0 ? ` ${ruleId}` : `, ${ruleId}`;
  const reason = comment.includes(' -- ', span.end) ? '' : ' -- reason';
  return comment.slice(0, at) + rule + reason + comment.slice(at);
}
