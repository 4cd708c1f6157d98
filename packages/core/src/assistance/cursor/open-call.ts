import type { ExpressionToken } from './expression-lexer.ts';

/** A call whose bracket is open where a text ends. */
export interface OpenCall {
  /** As it is written: `$substring`, `States.Format`. */
  readonly name: string;
  /** The argument that is being written, which counts from 0; what `~>` hands over is the first. */
  readonly argument: number;
}

/** The innermost call that a text with these tokens leaves open; nothing where there is none. */
export function openCallIn(text: string, tokens: readonly ExpressionToken[]): OpenCall | undefined {
  const open: Bracket[] = [];
  let from = 0;
  for (const [index, token] of tokens.entries()) {
    readSigns(text.slice(from, token.start), tokens.slice(Math.max(index - 2, 0), index), { text, open });
    from = token.end;
  }
  readSigns(text.slice(from), tokens.slice(-2), { text, open });
  return open.findLast((bracket) => bracket.name !== undefined) as OpenCall | undefined;
}

interface Bracket {
  /** Nothing where it is none of a call. */
  readonly name: string | undefined;
  argument: number;
}

interface Reading {
  readonly text: string;
  readonly open: Bracket[];
}

/** Reads what stands between two tokens, behind the last two of those before. */
function readSigns(signs: string, before: readonly ExpressionToken[], { text, open }: Reading): void {
  let called = before.at(-1)?.type === 'function' ? before.at(-1) : undefined;
  for (const sign of signs) {
    if (sign.trim() === '') continue;
    if ('([{'.includes(sign)) open.push(bracketOf(sign === '(' ? called : undefined, { before, text }));
    else if (')]}'.includes(sign)) open.pop();
    else if (sign === ',') countArgument(open);
    called = undefined;
  }
}

function bracketOf(
  called: ExpressionToken | undefined,
  { before, text }: { readonly before: readonly ExpressionToken[]; readonly text: string },
): Bracket {
  if (called === undefined) return { name: undefined, argument: 0 };
  const [piping] = before.slice(-2, -1);
  const isPiped = piping !== undefined && text.slice(piping.start, piping.end) === '~>';
  return { name: text.slice(called.start, called.end), argument: isPiped ? 1 : 0 };
}

function countArgument(open: readonly Bracket[]): void {
  const last = open.at(-1);
  if (last !== undefined) last.argument++;
}
