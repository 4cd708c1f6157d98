import { type Certainty, certainty } from './certainty.ts';
import { mayHoldColon, mayMatch, plainAnswer, surelyMatches } from './match-text.ts';
import { oncePerPattern } from './once-per-pattern.ts';
import { isEverything, type Pattern, type PatternPiece } from './pattern.ts';
import type { Literal, SymbolicText } from './symbolic-text.ts';

/** Whether a pattern for resources matches an ARN. */
export function matchArn(pattern: Pattern, arn: SymbolicText): Certainty {
  const plain = plainAnswer(pattern, arn);
  if (plain !== undefined) return plain ? 'always' : 'never';
  return certainty(surelyMatchesArn(pattern, arn), () => mayMatchArn(pattern, arn));
}

/**
 * Whether a pattern for resources matches an ARN whatever is unknown in both. Each of the first five parts of an ARN is matched by itself,
 * so that `*` does not reach past its colon; what comes after the fifth colon is matched as a whole. A pattern that ends early with `*` takes
 * all that comes after.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function surelyMatchesArn(pattern: Pattern, arn: SymbolicText): boolean {
  if (isEverything(pattern)) return true;
  const wanted = paddedSegments(pattern);
  const segments = segmentsOf(arn);
  if (wanted === undefined || segments === undefined) return beginAlike(pattern, arn) && surelyMatches(pattern, arn);
  if (segments.length < segmentCount) return wanted.length < segmentCount && surelyMatches(pattern, arn);
  return wanted.length === segmentCount && areAll(wanted, segments, surelyMatches);
}

/** Whether a pattern for resources matches an ARN for some texts in the place of what is unknown. It is not said too seldom. */
export function mayMatchArn(pattern: Pattern, arn: SymbolicText): boolean {
  if (isEverything(pattern)) return true;
  const wanted = paddedSegments(pattern);
  const segments = segmentsOf(arn);
  if (wanted === undefined || segments?.length !== segmentCount) return mayMatch(pattern, arn);
  if (wanted.length < segmentCount) return wanted.at(-1)?.at(-1)?.kind !== 'literal' && mayMatch(pattern, arn);
  return areAll(wanted, segments, mayMatch);
}

type Match = (pattern: Pattern, text: SymbolicText) => boolean;

/** The last come first, as what is after the fifth colon tells resources of one service apart. */
function areAll(wanted: readonly Pattern[], segments: readonly Pattern[], match: Match): boolean {
  return wanted.findLastIndex((part, index) => !match(part, segments[index] as SymbolicText)) === -1;
}

const segmentCount = 6;

/** An unknown ARN is only known to be matched by itself, and by what goes on from it. */
function beginAlike([wanted]: Pattern, [found]: SymbolicText): boolean {
  return wanted?.kind === 'atom' && found?.kind === 'atom' && wanted.key === found.key;
}

const paddedSegments = oncePerPattern((pattern): readonly Pattern[] | undefined => {
  const segments = segmentsOf(pattern);
  const last = segments?.at(-1)?.at(-1);
  if (segments === undefined || segments.length >= segmentCount || last?.kind !== 'run') return segments;
  return [...segments, ...Array.from({ length: segmentCount - segments.length }, () => [last])];
});

/** What stands between the first five colons and after them; nothing where a colon may be among what is unknown before. */
const segmentsOf = oncePerPattern((pieces): readonly Pattern[] | undefined => {
  const segments: PatternPiece[][] = [[]];
  for (const piece of pieces) {
    if (segments.length === segmentCount) segments.at(-1)?.push(piece);
    else if (piece.kind === 'literal') addLiteral(piece, segments);
    else if (piece.kind === 'hole' || (piece.kind === 'atom' && mayHoldColon(piece))) return undefined;
    else segments.at(-1)?.push(piece);
  }
  return segments;
});

function addLiteral(piece: Literal, segments: PatternPiece[][]): void {
  const parts = piece.text.split(':');
  const count = Math.min(parts.length, segmentCount + 1 - segments.length);
  const own = [...parts.slice(0, count - 1), parts.slice(count - 1).join(':')];
  for (const [index, text] of own.entries()) {
    if (index > 0) segments.push([]);
    if (text !== '') segments.at(-1)?.push({ ...piece, text });
  }
}
