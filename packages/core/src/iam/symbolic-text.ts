/** A text of which parts are known at deployment only, or at run time. Neighbouring literals are one. */
export type SymbolicText = readonly SymbolicPiece[];

export type SymbolicPiece = Literal | Atom | Hole;

export interface Literal {
  readonly kind: 'literal';
  readonly text: string;
}

/** Something unknown that is the same wherever its key is, such as the value of a parameter. */
export interface Atom {
  readonly kind: 'atom';
  readonly key: string;
  readonly range: AtomRange;
}

/** Something unknown, and another thing at every place: what an execution puts in. */
export interface Hole {
  readonly kind: 'hole';
}

/**
 * What an atom may be. `account`: 12 digits. `segment`: a text without colon and slash, such as a region. `name`: the name that is
 * made up for a resource of the template, which equals no other text. `any`: any text.
 */
export type AtomRange = 'account' | 'segment' | 'name' | 'any';

export const hole: Hole = { kind: 'hole' };

/** A text from its pieces, without empty literals and with no two side by side. */
export function symbolicText(pieces: readonly SymbolicPiece[]): SymbolicText {
  const joined: SymbolicPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind !== 'literal') joined.push(piece);
    else if (last?.kind === 'literal') joined[joined.length - 1] = literal(last.text + piece.text);
    else if (piece.text !== '') joined.push(piece);
  }
  return joined;
}

export function literal(text: string): Literal {
  return { kind: 'literal', text };
}

/** As policies and people write it: what is unknown is a star. */
export function printSymbolicText(text: SymbolicText): string {
  return text.map((piece) => (piece.kind === 'literal' ? piece.text : '*')).join('');
}
