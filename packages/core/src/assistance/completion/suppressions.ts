import { readDirective } from '../../analyses/suppressions.ts';
import type { Document } from '../../engine/document.ts';
import { rules } from '../../rules/index.ts';
import type { Completion, CompletionSite } from './completion.ts';
import type { Offer } from './offer.ts';

/** What goes on a suppression that is being written in a comment; nothing where the offset is in no comment. */
export function commentCompletions({ tree }: Document, offset: number): readonly Completion[] | undefined {
  const comment = tree.comments.find(({ span }) => span.start < offset && offset <= span.end);
  if (comment === undefined) return undefined;
  const at = offset - comment.span.start;
  const words = suppressionWords(comment.text.slice(0, at), directives);
  const rest = /^[\w-]*/.exec(comment.text.slice(at))?.[0].length ?? 0;
  return words.map(({ word, typed, detail }) => ({
    label: word,
    kind: 'value',
    detail,
    documentation: undefined,
    span: { start: offset - typed.length, end: offset + rest },
    text: word,
    snippet: undefined,
    edits: [],
    isDeprecated: false,
  }));
}

/** The same in the `Comment` of a state or a scope. */
export function commentFieldOffers({ cursor, place }: CompletionSite): readonly Offer[] {
  const { typed: before, following, offset, quote } = cursor.spot;
  if (place.field !== 'Comment' || (before === '' && quote === undefined)) return [];
  const rest = /^[\w-]*/.exec(following)?.[0].length ?? 0;
  return suppressionWords(before, [directives[0]]).map(({ word, typed, detail }) => {
    const span = { start: offset - typed.length, end: offset + rest };
    return { label: word, kind: 'value', detail, written: [word], span };
  });
}

const directives = ['stepproof-disable', 'stepproof-disable-next-line', 'stepproof-disable-line'] as const;

interface SuppressionWord {
  readonly word: string;
  /** What of it is typed already. */
  readonly typed: string;
  readonly detail: string | undefined;
}

/** The rules that a suppression does not name yet, or what begins one; nothing once its reason begins. */
function suppressionWords(before: string, beginnings: readonly string[]): readonly SuppressionWord[] {
  const directive = readDirective(before);
  const list = directive === undefined ? '' : before.slice(directive.span.end);
  if (directive === undefined || isWord(list)) return beginningWords(before, beginnings);
  if (!/^[ \t,][ \t,a-z0-9-]*$/.test(list) || list.includes(' --')) return [];
  const typed = lastWord(list);
  const listed = new Set(directive.ids.filter(({ span }) => span.end < before.length).map(({ id }) => id));
  return rules
    .filter(({ id }) => !listed.has(id))
    .map(({ id, description }) => ({ word: id, typed, detail: description }));
}

function beginningWords(before: string, beginnings: readonly string[]): readonly SuppressionWord[] {
  const typed = lastWord(before);
  // Prose is not to be interrupted after every word.
  const fitting = typed === '' ? [] : beginnings.filter((word) => word.startsWith(typed));
  return fitting.map((word) => ({ word, typed, detail: 'not to be told of what a rule finds' }));
}

function isWord(text: string): boolean {
  return /^[\w-]*$/.test(text);
}

/** The word that ends a text, which may have only begun. */
function lastWord(text: string): string {
  return /(?<![\w-])[\w-]*$/.exec(text)?.[0] ?? '';
}
