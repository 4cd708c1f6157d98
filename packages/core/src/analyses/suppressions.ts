import { defineAnalysis } from '../engine/analysis.ts';
import type { Document } from '../engine/document.ts';
import { type Place, stringPart } from '../engine/place.ts';
import type { Scope, State } from '../model/state-machine.ts';
import type { Declared } from '../project/machine-use.ts';
import { type ObjectNode, type Property, propertyOf, spanOf, spanOfEntry } from '../syntax/node.ts';
import type { Comment, SyntaxTree } from '../syntax/tree.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';

/**
 * What the author asked not to be told, and why: in a comment where the format has comments
 * (`# stepproof-disable-next-line no-dead-retrier -- the retrier documents intent`), or in a `Comment` field, which covers
 * the object that it stands in.
 */
export const suppressions = defineAnalysis({
  name: 'suppressions',
  needs: {},
  run(document): readonly Suppression[] {
    const trees = treesOf(document);
    const inFields = trees.includes(document.tree) ? inCommentFields(document) : [];
    return [...trees.flatMap((tree) => [...inComments(tree, document)]), ...inFields];
  },
});

/** What a template or a contract says of a machine is suppressed there, wherever the definition is. */
function treesOf({ tree, use: { declared }, environment: { contractTree } }: Document): readonly SyntaxTree[] {
  const template = declared === undefined || declared.tree.source === tree.source ? [] : [declared.tree];
  const trees = [tree, ...template, ...(contractTree === undefined ? [] : [contractTree])];
  // Hardly any file holds one, and looking for the word is far cheaper than looking at every comment.
  return trees.filter(({ source }) => source.text.includes(marker));
}

export interface Suppression {
  readonly ruleIds: readonly SuppressedRule[];
  /** What stands after ` -- `; empty when nothing does. */
  readonly reason: string;
  readonly at: Place;
  readonly file: string;
  /** The part of the file in which findings are suppressed. */
  readonly covers: Span;
}

export interface SuppressedRule {
  readonly id: string;
  readonly at: Place;
}

const marker = 'stepproof-disable';

function* inComments(tree: SyntaxTree, document: Document): Generator<Suppression> {
  const { file } = tree.source;
  for (const { comment, directive, covers } of directivesFor(tree, document)) {
    const part = ({ start, end }: Span): Place => {
      const span = { start: comment.span.start + start, end: comment.span.start + end };
      return { kind: 'span', file, span };
    };
    yield toSuppression(directive, part, { file, covers });
  }
}

/** What stands within the declaration of another machine is not said of this one, unless it shares the definition. */
function directivesFor(tree: SyntaxTree, { use, root }: Document): readonly WrittenDirective[] {
  const { declared } = use;
  const written = directivesIn(tree, declared);
  if (tree.source !== declared?.tree.source) return written;
  const own = spanOf(declared.declaration.key);
  const shared = root && spanOf(root);
  return written.filter(({ covers, owner }) => {
    return owner === undefined || owner.start === own.start || (shared !== undefined && touches(covers, shared));
  });
}

function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

interface WrittenDirective {
  readonly comment: Comment;
  readonly directive: Directive;
  readonly covers: Span;
  /** The machine within whose declaration it stands, if any. */
  readonly owner: Span | undefined;
}

/** By the comments of a tree, which all machines of a template share. */
const known = new WeakMap<readonly Comment[], readonly WrittenDirective[]>();

function directivesIn({ comments, source }: SyntaxTree, declared: Declared | undefined): readonly WrittenDirective[] {
  const before = known.get(comments);
  if (before !== undefined) return before;
  // Of a definition within a template, lines are those of the template.
  const { text } = source.file === declared?.tree.source.file ? declared.tree.source : source;
  const machines = source === declared?.tree.source ? machinesIn(source, declared) : [];
  const found = comments.flatMap((comment) => {
    const directive = readDirective(comment.text);
    if (directive === undefined) return [];
    const covers = coveredByComment(text, comment, directive);
    const owner = directive.reach === 'file' ? undefined : machines.find((span) => touches(span, covers));
    return [{ comment, directive, covers, owner }];
  });
  known.set(comments, found);
  return found;
}

/** Where the machines of a template are declared in one of its files. */
function machinesIn(source: SourceText, { declaration }: Declared): readonly Span[] {
  const machines = [...declaration.template.resources.values()].filter(({ type }) => type?.endsWith('::StateMachine'));
  return machines.filter(({ key }) => key.source === source).map(({ key }) => spanOfEntry(key));
}

/** A state or scope, whose `Comment` may suppress findings in it. */
export interface SuppressiblePart {
  readonly part: State | Scope;
  /** The part of the file in which its `Comment` suppresses findings. */
  readonly covers: Span;
}

export function suppressibleParts({ machine, root }: Document): readonly SuppressiblePart[] {
  const scopes = machine.scopes.map((part) => ({ part, covers: spanOfObject(part.node, ownKey(part.node, root)) }));
  const states = machine.states.map((part) => ({ part, covers: spanOfObject(part.node, part.property) }));
  return [...scopes, ...states];
}

function* inCommentFields(document: Document): Generator<Suppression> {
  for (const { part, covers } of suppressibleParts(document)) {
    const comment = propertyOf(part.node, 'Comment')?.value;
    if (comment?.kind !== 'string') continue;
    const directive = readDirective(comment.value);
    if (directive === undefined) continue;
    const within = (span: Span) => stringPart(comment, span);
    yield toSuppression(directive, within, { file: comment.source.file, covers });
  }
}

function ownKey(object: ObjectNode, root: Document['root']): Property | undefined {
  return object !== root && object.parent?.kind === 'property' ? object.parent : undefined;
}

function spanOfObject(object: ObjectNode, key: Property | undefined): Span {
  const span = spanOf(object);
  return key === undefined ? span : { start: spanOf(key).start, end: span.end };
}

/** What a comment asks for. Spans are offsets in the comment's text. */
export interface Directive {
  readonly reach: 'file' | 'line' | 'next-line';
  readonly ids: readonly { readonly id: string; readonly span: Span }[];
  readonly reason: string;
  readonly span: Span;
}

function toSuppression(
  directive: Directive,
  part: (span: Span) => Place,
  reach: Pick<Suppression, 'file' | 'covers'>,
): Suppression {
  const ruleIds = directive.ids.map(({ id, span }) => ({ id, at: part(span) }));
  return { ruleIds, reason: directive.reason, at: part(directive.span), ...reach };
}

/** The first directive in the text of a comment, if it holds one. */
export function readDirective(text: string): Directive | undefined {
  const start = text.indexOf(marker);
  if (start === -1) return undefined;
  const [, suffix = ''] = /^(-next-line|-line)?/.exec(text.slice(start + marker.length)) ?? [];
  const from = start + marker.length + suffix.length;
  const dashes = text.indexOf(' -- ', from);
  const end = dashes === -1 ? endOfLine(text, from) : dashes;
  const reason =
    dashes === -1
      ? ''
      : text
          .slice(dashes + 4)
          .replace(/\*\/\s*$/, '')
          .trim();
  const reach = suffix === '' ? 'file' : suffix === '-line' ? 'line' : 'next-line';
  return { reach, ids: idsIn(text, from, end), reason, span: { start, end: start + marker.length + suffix.length } };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function idsIn(text: string, from: number, end: number): { id: string; span: Span }[] {
  const ids = text.slice(from, end).matchAll(/[a-z][a-z0-9-]*/g);
  return [...ids].map((match) => ({
    id: match[0],
    span: { start: from + match.index, end: from + match.index + match[0].length },
  }));
}

function coveredByComment(text: string, comment: Comment, { reach }: Directive): Span {
  if (reach === 'file') return { start: 0, end: text.length };
  const lineEnd = endOfLine(text, comment.span.end);
  if (reach === 'line') return { start: text.lastIndexOf('\n', comment.span.start) + 1, end: lineEnd };
  return { start: lineEnd + 1, end: endOfLine(text, lineEnd + 1) };
}
