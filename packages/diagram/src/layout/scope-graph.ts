import type { Point } from '../laid.ts';

/** What is placed in one scope: boxes, and the ways between them. It knows no states. */
export interface ScopeGraph {
  readonly nodes: readonly ScopeNode[];
  readonly edges: readonly ScopeEdge[];
}

/** How high a label is. */
export const labelHeight = 18;

export interface ScopeNode {
  readonly width: number;
  readonly height: number;
}

export interface ScopeEdge {
  /** By their places in the list of nodes. */
  readonly from: number;
  readonly to: number;
  /** The room that its label needs; 0 where it has none. */
  readonly labelWidth: number;
  /** How much it is worth to be short and straight. */
  readonly weight: number;
}

export interface PlacedGraph {
  readonly width: number;
  readonly height: number;
  /** The upper left corner of each node. */
  readonly places: readonly Point[];
  /** The way of each edge. */
  readonly routes: readonly Route[];
}

/** The points that an edge goes by, from one border to the other. */
export interface Route {
  readonly points: readonly Point[];
  readonly form: 'spline' | 'corners';
  /** The middle of its label. */
  readonly label: Point | undefined;
}
