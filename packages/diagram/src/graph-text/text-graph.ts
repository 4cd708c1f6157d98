import type { GraphState, GraphTransition } from '@stepproof/core';

/** A machine as languages for graphs write it: its states in clusters, and the transitions between them. */
export interface TextGraph {
  readonly name: string;
  /** States and clusters, outer ones around inner ones: a state in pieces between `open` and `close`. */
  readonly pieces: readonly GraphPiece[];
  readonly edges: readonly GraphEdge[];
  /** What is known of all of it, in sentences. */
  readonly remarks: readonly string[];
}

export type GraphPiece =
  | { readonly kind: 'node'; readonly node: GraphNode }
  | { readonly kind: 'open'; readonly id: string; readonly label: string }
  | { readonly kind: 'close' };

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  /** `loose`: what a transition names and the scope has not. */
  readonly type: GraphState['type'] | 'loose';
  readonly feasible: boolean | 'unknown';
}

export interface GraphEdge {
  /** Nothing where the machine starts. */
  readonly from: string | undefined;
  readonly to: string;
  readonly label: string;
  readonly kind: GraphTransition['kind'] | 'branch' | 'iteration';
  readonly feasible: boolean | 'unknown';
}

/** Deeper pieces are indented no further. */
const deepestIndent = 20;

/** The pieces as lines, indented by the clusters that they are in. */
export function nestedLines(pieces: readonly GraphPiece[], lineOf: (piece: GraphPiece) => string): readonly string[] {
  let depth = 1;
  return pieces.map((piece) => {
    if (piece.kind === 'close') depth--;
    const line = `${'  '.repeat(Math.min(depth, deepestIndent))}${lineOf(piece)}`;
    if (piece.kind === 'open') depth++;
    return line;
  });
}
