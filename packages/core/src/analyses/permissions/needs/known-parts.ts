import { literal, type SymbolicPiece, type SymbolicText, symbolicText } from '../../../iam/symbolic-text.ts';

/**
 * What the groups of a regular expression match in a text of which parts are unknown. Each unknown part is one character, which `.` and
 * `[^…]` match. Nothing where it does not match; a group that takes no part is empty.
 */
export function partsMatching(text: SymbolicText, pattern: RegExp): readonly SymbolicText[] | undefined {
  const unknown = text.filter(({ kind }) => kind !== 'literal');
  if (unknown.length > mostUnknown || text.some((piece) => piece.kind === 'literal' && standIns.test(piece.text)))
    return undefined;
  let next = firstStandIn;
  const written = text.map((piece) => (piece.kind === 'literal' ? piece.text : String.fromCharCode(next++))).join('');
  return pattern
    .exec(written)
    ?.slice(1)
    .map((part) => withUnknown(part ?? '', unknown));
}

const firstStandIn = 0xe000;
const mostUnknown = 1000;
const standIns = /[\ue000-\uf8ff]/;

function withUnknown(part: string, unknown: readonly SymbolicPiece[]): SymbolicText {
  return symbolicText(
    part.split(/([\ue000-\uf8ff])/).flatMap((piece, index) => {
      if (index % 2 === 0) return [literal(piece)];
      return unknown[piece.charCodeAt(0) - firstStandIn] ?? [];
    }),
  );
}

/** How a text begins, as far as that is known. */
export function startOf([first]: SymbolicText): string {
  return first?.kind === 'literal' ? first.text : '';
}

/** Whether a text, of which not all is known, may be an ARN. */
export function mayBeArn([first]: SymbolicText): boolean {
  if (first === undefined) return false;
  if (first.kind === 'literal') return 'arn:'.startsWith(first.text.slice(0, 4));
  return first.kind === 'hole' || first.range === 'any';
}

/** The text where all of it is known. */
export function knownText(text: SymbolicText): string | undefined {
  const [only, second] = text;
  if (only === undefined) return '';
  return second === undefined && only.kind === 'literal' ? only.text : undefined;
}
