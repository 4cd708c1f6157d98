import { type SymbolicPiece, type SymbolicText, symbolicText } from './symbolic-text.ts';

/** What a policy writes for an action, a resource or the value of a condition. */
export type Pattern = readonly PatternPiece[];

/** `run`: any characters, or none, as `*` stands for. `one`: any single one, as `?` does. */
export type PatternPiece = SymbolicPiece | { readonly kind: 'run' } | { readonly kind: 'one' };

const run: PatternPiece = { kind: 'run' };
const one: PatternPiece = { kind: 'one' };

/**
 * Reads a pattern. Since the version of 2012 `${aws:username}` stands for something that the request has, and `${*}`, `${?}` and
 * `${$}` for the character itself.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function readPattern(text: SymbolicText, version: PolicyVersion): Pattern {
  return text.flatMap((piece) => (piece.kind === 'literal' ? readLiteral(piece.text, version) : [piece]));
}

export type PolicyVersion = '2008-10-17' | '2012-10-17';

function readLiteral(text: string, version: PolicyVersion): readonly PatternPiece[] {
  const tokens = version === '2012-10-17' ? /(\*|\?|\$\{[^{}]*\})/ : /(\*|\?)/;
  return text.split(tokens).flatMap((part, index): readonly PatternPiece[] => {
    if (index % 2 === 1) return [special(part)];
    return part === '' ? [] : symbolicText([{ kind: 'literal', text: part }]);
  });
}

function special(part: string): PatternPiece {
  if (part === '*') return run;
  if (part === '?') return one;
  const name = part.slice(2, -1);
  return isCharacter(name) ? { kind: 'literal', text: name } : { kind: 'hole' };
}

function isCharacter(name: string): boolean {
  return name === '*' || name === '?' || name === '$';
}

/** Whether a pattern is `*` alone, which matches whatever there is. */
export function isEverything(pattern: Pattern): boolean {
  return pattern.length > 0 && pattern.every(({ kind }) => kind === 'run');
}

/** As it is written; what is unknown in it is a star. */
export function printPattern(pattern: Pattern): string {
  return pattern.map((piece) => (piece.kind === 'literal' ? piece.text : piece.kind === 'one' ? '?' : '*')).join('');
}
