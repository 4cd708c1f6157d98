import { JsonTokens, Token } from '../../syntax/json/tokens.ts';
import type { Node, Property } from '../../syntax/node.ts';
import { SourceText } from '../../text/source-text.ts';
import { indentationAt, probeName, type Spot, wordEndFrom } from './spot.ts';

/** The stretch in which a key or a value stands at an offset of a JSON text, or may be written; none in comments. */
export function jsonSpotsAt(text: string, offset: number): readonly Spot[] {
  const reading = readUpTo(text, offset);
  const role = roleOf(reading, offset);
  if (role === undefined || isInComment(reading.tokens, offset)) return [];
  const written = writtenAt(reading.tokens, text, offset);
  const next = nextAfter(reading.tokens, written, role);
  if (next === 'own value') return [];
  return [spotOf(text, { offset, written, role, next, missingComma: missingCommaIn(reading) })];
}

/** The stretch of a key or text that stands in a JSON text without faults, when the offset is between its quotes. */
export function jsonSpotOf(node: Node | Property, offset: number): Spot | undefined {
  const { start, end, source } = node;
  if ((node.kind !== 'string' && node.kind !== 'property') || offset <= start || offset >= end) return undefined;
  const [role, next] = node.kind === 'property' ? (['key', 'colon'] as const) : (['value', 'end'] as const);
  const written: Written = { start, end, quoting: 'closed' };
  return spotOf(source.text, { offset, written, role, next, missingComma: undefined });
}

/** What each open object or array waits for next. */
interface Level {
  readonly kind: 'object' | 'array';
  awaits: 'key' | 'colon' | 'value' | 'comma';
}

interface Reading {
  readonly tokens: JsonTokens;
  readonly levels: Level[];
  /** Where the last token before the cursor ended. */
  lastEnd: number;
}

/** Takes the tokens before the offset. The one in which it lies, or the next one, is left as the current token. */
function readUpTo(text: string, offset: number): Reading {
  const tokens = new JsonTokens(SourceText.ofFile('', text));
  const reading: Reading = { tokens, levels: [], lastEnd: 0 };
  while (tokens.next() !== Token.end && tokens.start < offset && !holds(tokens, offset)) {
    takeToken(reading);
    reading.lastEnd = tokens.end;
  }
  return reading;
}

/** Whether the cursor is in the current token, or right behind a word or behind a string that has no end. */
function holds(tokens: JsonTokens, offset: number): boolean {
  if (!isScalar(tokens.kind) || tokens.start >= offset) return false;
  return isClosed(tokens) ? offset < tokens.end : offset <= tokens.end;
}

function isScalar(kind: number): boolean {
  return kind === Token.string || kind === Token.unknown || literals.has(kind);
}

const literals: ReadonlySet<number> = new Set([Token.number, Token.true, Token.false, Token.null]);

/** Whether the token is a string with both quotes. */
function isClosed({ kind, start, problems }: JsonTokens): boolean {
  const last = problems.at(-1);
  return kind === Token.string && !(last?.kind === 'structure' && last.span.start === start);
}

function takeToken({ tokens, levels }: Reading): void {
  switch (tokens.kind) {
    case Token.openBrace:
      levels.push({ kind: 'object', awaits: 'key' });
      return;
    case Token.openBracket:
      levels.push({ kind: 'array', awaits: 'value' });
      return;
    case Token.closeBrace:
    case Token.closeBracket:
      levels.pop();
      return advance(levels, 'comma');
    case Token.colon:
      return advance(levels, 'value');
    case Token.comma:
      return advance(levels, levels.at(-1)?.kind === 'object' ? 'key' : 'value');
    default:
      return advance(levels, isKeyNext(levels.at(-1)) ? 'colon' : 'comma');
  }
}

function advance(levels: readonly Level[], awaits: Level['awaits']): void {
  const level = levels.at(-1);
  if (level !== undefined) level.awaits = awaits;
}

/** A string where a comma or a colon is missing is taken for the next key. */
function isKeyNext(level: Level | undefined): boolean {
  return level?.kind === 'object' && level.awaits !== 'value';
}

function isInComment({ comments }: JsonTokens, offset: number): boolean {
  return comments.some(({ span, text }) => {
    const isOpen = !text.startsWith('/*') || !text.endsWith('*/');
    return span.start < offset && (isOpen ? offset <= span.end : offset < span.end);
  });
}

type Role = 'key' | 'value';

function roleOf({ tokens, levels, lastEnd }: Reading, offset: number): Role | undefined {
  const level = levels.at(-1);
  if (level === undefined) return lastEnd === 0 ? 'value' : undefined;
  if (level.awaits === 'colon') return undefined;
  // Right behind a value nothing is written but a comma.
  if (level.awaits === 'comma' && Math.min(tokens.start, offset) <= lastEnd) return undefined;
  return isKeyNext(level) ? 'key' : 'value';
}

function missingCommaIn({ levels, lastEnd }: Reading): number | undefined {
  return levels.at(-1)?.awaits === 'comma' ? lastEnd : undefined;
}

interface Written {
  readonly start: number;
  readonly end: number;
  readonly quoting: 'none' | 'open' | 'closed';
}

function writtenAt(tokens: JsonTokens, text: string, offset: number): Written {
  if (!holds(tokens, offset)) return { start: offset, end: offset, quoting: 'none' };
  const { kind, start, end } = tokens;
  if (kind !== Token.string) return { start, end, quoting: 'none' };
  if (isClosed(tokens)) return { start, end, quoting: 'closed' };
  return { start, end: wordEndFrom(text, offset), quoting: 'open' };
}

/** What follows: a colon, something that ends the value, more that a comma is missing before, or the value itself. */
type Next = 'colon' | 'end' | 'more' | 'own value';

function nextAfter(tokens: JsonTokens, { start, end }: Written, role: Role): Next {
  if (start < end) {
    tokens.extendTo(end);
    tokens.next();
  }
  if (tokens.kind === Token.colon) return role === 'key' ? 'colon' : 'own value';
  if (!isScalar(tokens.kind) && tokens.kind !== Token.openBrace && tokens.kind !== Token.openBracket) return 'end';
  if (role === 'key' || start < end) return 'more';
  return tokens.kind === Token.string && tokens.pass(colon) ? 'more' : 'own value';
}

const colon = 0x3a;

interface Found {
  readonly offset: number;
  readonly written: Written;
  readonly role: Role;
  readonly next: Next;
  readonly missingComma: number | undefined;
}

function spotOf(text: string, { offset, written, role, next, missingComma }: Found): Spot {
  const { start, end, quoting } = written;
  const after = next === 'more' ? ',' : '';
  const value = role === 'key' && next !== 'colon' ? ': null' : '';
  const contentStart = quoting === 'none' ? start : start + 1;
  return {
    offset,
    start,
    end,
    typed: decoded(text.slice(contentStart, offset)),
    following: decoded(text.slice(offset, quoting === 'closed' ? end - 1 : end)),
    style: 'json',
    quote: quoting === 'none' ? undefined : '"',
    probe: `${missingComma === undefined ? '' : ','}"${probeName}"${value}${after}`,
    colon: next === 'colon' ? 'written' : 'missing',
    before: '',
    after,
    missingComma,
    line: 'shared',
    indentation: indentationAt(text, start),
  };
}

/** Without escapes, as far as names and quotes are concerned: other characters may come out as blanks. */
function decoded(written: string): string {
  return written.replace(/\\(.)/g, (_escape, character: string) => (/["'\\/]/.test(character) ? character : ' '));
}
