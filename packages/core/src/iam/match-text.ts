import type { Pattern, PatternPiece } from './pattern.ts';
import type { Atom, AtomRange, SymbolicText } from './symbolic-text.ts';

/**
 * Whether a pattern matches a text whatever the unknown parts of both are. An atom is only matched by itself and by `*`; what a hole
 * in a pattern stands for is never known to match.
 */
export function surelyMatches(pattern: Pattern, text: SymbolicText): boolean {
  const symbols = symbolsOf(text);
  let ends = symbols.map(() => false);
  let isStart = true;
  for (const wanted of symbolsOf(pattern)) {
    const before = [isStart, ...ends];
    isStart = isStart && wanted.kind === 'run';
    ends = [];
    for (const [index, symbol] of symbols.entries()) {
      const isReached = wanted.kind === 'run' && (before[index + 1] || (ends[index - 1] ?? isStart));
      ends.push(isReached || (before[index] === true && wanted.kind !== 'run' && isSame(wanted, symbol)));
    }
  }
  return ends.at(-1) ?? isStart;
}

/** Whether there are texts for the unknown parts of both with which a pattern matches. It is not said too seldom. */
export function mayMatch(pattern: Pattern, text: SymbolicText): boolean {
  const wanted = symbolsOf(pattern).flatMap(inDigits);
  const symbols = symbolsOf(text).flatMap(inDigits);
  let row = new Set([0]);
  for (let index = 0; index <= wanted.length; index++) {
    row = goneOn(row, wanted[index], symbols);
    if (index === wanted.length) return row.has(symbols.length);
    row = afterOne(row, wanted[index] as Symbol, symbols);
  }
  return false;
}

/** One character, or one piece of which no character is known. */
type Symbol = PatternSymbol | { readonly kind: 'digit' };

type PatternSymbol = Exclude<PatternPiece, { kind: 'literal' }> | Character;

interface Character {
  readonly kind: 'character';
  readonly character: string;
}

function symbolsOf(pattern: Pattern): readonly PatternSymbol[] {
  return pattern.flatMap((piece): readonly PatternSymbol[] =>
    piece.kind === 'literal' ? [...piece.text].map(characterOf) : [piece],
  );
}

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

/** All places in the text that are reached without going on in the pattern: past what may be empty, or is taken by a run. */
function goneOn(row: ReadonlySet<number>, wanted: Symbol | undefined, symbols: readonly Symbol[]): Set<number> {
  const reached = new Set(row);
  for (const [index, symbol] of symbols.entries()) {
    if (!reached.has(index)) continue;
    if (isRun(symbol) || (wanted !== undefined && isRun(wanted) && takes(wanted, symbol))) reached.add(index + 1);
  }
  return reached;
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
  if (one.kind === 'character' && other.kind === 'character') return one.character === other.character;
  const character = one.kind === 'character' ? one : other.kind === 'character' ? other : undefined;
  const isDigit = one.kind === 'digit' || other.kind === 'digit';
  return !isDigit || character === undefined || /[0-9]/.test(character.character);
}

/** Whether an atom of this range may hold a colon, so that it is unknown in which segment of an ARN what follows it stands. */
export function mayHoldColon({ range }: Atom): boolean {
  return (range satisfies AtomRange) === 'any';
}
