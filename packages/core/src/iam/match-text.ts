import { type Certainty, certainty } from './certainty.ts';
import { oncePerPattern } from './once-per-pattern.ts';
import type { Pattern, PatternPiece } from './pattern.ts';
import type { Atom, AtomRange, SymbolicText } from './symbolic-text.ts';

/** Whether a pattern matches a text. */
export function matchText(pattern: Pattern, text: SymbolicText): Certainty {
  return certainty(surelyMatches(pattern, text), () => mayMatch(pattern, text));
}

/**
 * Whether a pattern matches a text whatever the unknown parts of both are. An atom is only matched by itself and by `*`; what a hole
 * in a pattern stands for is never known to match.
 */
export function surelyMatches(pattern: Pattern, text: SymbolicText): boolean {
  const plain = plainAnswer(pattern, text);
  if (plain !== undefined) return plain;
  const [wanted, symbols] = [symbolsOf(pattern), symbolsOf(text)];
  let next = 0;
  // After the last run that was met: where the pattern goes on, and where the text does if the run takes one symbol more.
  let retry: { readonly next: number; index: number } | undefined;
  for (let index = 0; index < symbols.length; index++) {
    const symbol = wanted[next];
    if (symbol?.kind === 'run') {
      next++;
      retry = { next, index };
      index--;
    } else if (symbol !== undefined && isSame(symbol, symbols[index] as PatternSymbol)) next++;
    else if (retry === undefined) return false;
    else {
      next = retry.next;
      index = retry.index++;
    }
  }
  return wanted.slice(next).every(({ kind }) => kind === 'run');
}

/** Whether there are texts for the unknown parts of both with which a pattern matches. It is not said too seldom. */
export function mayMatch(pattern: Pattern, text: SymbolicText): boolean {
  const plain = plainAnswer(pattern, text);
  if (plain !== undefined) return plain;
  if (isAnything(pattern) || isAnything(text)) return true;
  const [wanted, symbols] = withoutSameEnds(symbolsWithDigits(pattern), symbolsWithDigits(text));
  if (isAnything(wanted) || isAnything(symbols)) return true;
  let row = new Set([0]);
  for (const one of wanted) {
    row = afterOne(goneOn(row, one, symbols), one, symbols);
    if (row.size === 0) return false;
  }
  return goneOn(row, undefined, symbols).has(symbols.length);
}

/**
 * Whether a pattern matches a text, where that is plain to see: they are the same, or what is known at the start or the end of both is not. It
 * mostly is, as policies are about many services and resources.
 */
export function plainAnswer(pattern: Pattern, text: SymbolicText): boolean | undefined {
  let start = 0;
  while (isSamePlainPiece(pattern[start], text[start])) start++;
  if (start === pattern.length && start === text.length) return true;
  const [begin, begun] = inLength(pattern[start], text[start]);
  const [end, ended] = inLength(pattern.at(-1), text.at(-1));
  return begun.startsWith(begin) && ended.endsWith(end) ? undefined : false;
}

/** What a parameter gives may hold wildcards, so that it may take up more of the text than itself. */
function isSamePlainPiece(one: PatternPiece | undefined, other: PatternPiece | undefined): boolean {
  if (one?.kind === 'literal') return other?.kind === 'literal' && one.text === other.text;
  return one?.kind === 'atom' && one.range !== 'any' && other?.kind === 'atom' && one.key === other.key;
}

/** What is known of two pieces, the shorter first. */
function inLength(one: PatternPiece | undefined, other: PatternPiece | undefined): readonly [string, string] {
  const [left, right] = [knownText(one), knownText(other)];
  return left.length < right.length ? [left, right] : [right, left];
}

function knownText(piece: PatternPiece | undefined): string {
  return piece?.kind === 'literal' ? piece.text : '';
}

function isAnything(pattern: readonly (PatternPiece | Symbol)[]): boolean {
  return pattern.length > 0 && pattern.every(({ kind }) => kind === 'run' || kind === 'hole');
}

/** What is left to compare of both: characters that are the same at the start, or at the end, only match each other. */
function withoutSameEnds(
  one: readonly Symbol[],
  other: readonly Symbol[],
): readonly [readonly Symbol[], readonly Symbol[]] {
  const longest = Math.min(one.length, other.length);
  let start = 0;
  while (start < longest && isSameCharacter(one[start], other[start])) start++;
  let end = 0;
  while (end < longest - start && isSameCharacter(one.at(-1 - end), other.at(-1 - end))) end++;
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)];
}

function isSameCharacter(one: Symbol | undefined, other: Symbol | undefined): boolean {
  return one?.kind === 'character' && other?.kind === 'character' && one.character === other.character;
}

/** One character, or one piece of which no character is known. */
type Symbol = PatternSymbol | { readonly kind: 'digit' };

type PatternSymbol = Exclude<PatternPiece, { kind: 'literal' }> | Character;

interface Character {
  readonly kind: 'character';
  readonly character: string;
}

const symbolsOf = oncePerPattern((pattern) =>
  pattern.flatMap((piece): readonly PatternSymbol[] =>
    piece.kind === 'literal' ? [...piece.text].map(characterOf) : [piece],
  ),
);

const symbolsWithDigits = oncePerPattern((pattern) => symbolsOf(pattern).flatMap(inDigits));

function characterOf(character: string): Character {
  return { kind: 'character', character };
}

function isSame(wanted: Symbol, symbol: Symbol): boolean {
  if (wanted.kind === 'character') return symbol.kind === 'character' && symbol.character === wanted.character;
  if (wanted.kind === 'one') return symbol.kind === 'character';
  return wanted.kind === 'atom' && symbol.kind === 'atom' && symbol.key === wanted.key;
}

/** An account has twelve digits. */
function inDigits(symbol: Symbol): readonly Symbol[] {
  if (symbol.kind !== 'atom' || symbol.range !== 'account') return [symbol];
  return Array.from({ length: 12 }, () => ({ kind: 'digit' }) as const);
}

/** Adds all places in the text that are reached without going on in the pattern: past what may be empty, or is taken by a run. */
function goneOn(row: Set<number>, wanted: Symbol | undefined, symbols: readonly Symbol[]): ReadonlySet<number> {
  // What is added meanwhile is met as well.
  for (const index of row) {
    const symbol = symbols[index];
    if (symbol === undefined) continue;
    if (isRun(symbol) || (wanted !== undefined && isRun(wanted) && takes(wanted, symbol))) row.add(index + 1);
  }
  return row;
}

/** The places in the text once a symbol of the pattern is done with. */
function afterOne(row: ReadonlySet<number>, wanted: Symbol, symbols: readonly Symbol[]): Set<number> {
  const reached = new Set<number>();
  for (const index of row) {
    const symbol = symbols[index];
    if (isRun(wanted)) reached.add(index);
    if (symbol === undefined) continue;
    if (isRun(symbol)) {
      if (isRun(wanted) || takes(symbol, wanted)) reached.add(index);
    } else if (!isRun(wanted) && mayBeSame(wanted, symbol)) reached.add(index + 1);
  }
  return reached;
}

/** What may be several characters, or none. */
function isRun(symbol: Symbol): symbol is Exclude<Symbol, { kind: 'character' | 'one' | 'digit' }> {
  return symbol.kind === 'run' || symbol.kind === 'hole' || (symbol.kind === 'atom' && symbol.range !== 'name');
}

function takes(run: Symbol, symbol: Symbol): boolean {
  if (run.kind !== 'atom' || run.range !== 'segment') return true;
  return symbol.kind !== 'character' || !/[:/]/.test(symbol.character);
}

function mayBeSame(one: Symbol, other: Symbol): boolean {
  if (one.kind === 'atom' || other.kind === 'atom') return isSame(one, other);
  if (one.kind === 'character' && other.kind === 'character') return isSameCharacter(one, other);
  const character = one.kind === 'character' ? one : other.kind === 'character' ? other : undefined;
  const isDigit = one.kind === 'digit' || other.kind === 'digit';
  return !isDigit || character === undefined || /[0-9]/.test(character.character);
}

/** Whether an atom of this range may hold a colon, so that it is unknown in which segment of an ARN what follows it stands. */
export function mayHoldColon({ range }: Atom): boolean {
  return (range satisfies AtomRange) === 'any';
}
