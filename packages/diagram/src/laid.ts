import type { Drawing, StateId } from './drawing.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its upper left corner. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A drawing with a place for each of its parts, in units of a picture that begins at 0, 0. It is plain data, which may be sent anywhere. */
export interface Laid {
  readonly drawing: Drawing;
  readonly width: number;
  readonly height: number;
  /** One for each state, in the order of the drawing; those around others come before them. */
  readonly states: readonly LaidState[];
  /** What runs in Parallel and Map states, outer ones first. */
  readonly lanes: readonly LaidLane[];
  /** One for each transition, in the order of the drawing. */
  readonly edges: readonly LaidEdge[];
  /** Where loose transitions lead: one for each name in a scope that names no state of it. */
  readonly stubs: readonly LaidStub[];
  /** Where the machine, and each lane, starts. */
  readonly starts: readonly Point[];
  /** Scopes with so many states or ways that these were placed in simple layers. */
  readonly simplified: number;
}

export interface LaidState {
  readonly id: StateId;
  /** The card, or what is around the lanes of a Parallel or Map state. */
  readonly box: Box;
  /** The name and the line below it, as they fit. */
  readonly title: string;
  readonly subtitle: string;
  readonly isCluster: boolean;
}

export interface LaidLane {
  readonly owner: StateId;
  readonly branch: number;
  readonly box: Box;
  /** Nothing where there is only one. */
  readonly label: string | undefined;
}

export interface LaidEdge {
  /** Commands of an SVG path, which contain nothing but letters, numbers and spaces. */
  readonly path: string;
  readonly label: LaidLabel | undefined;
  /** Whether it leads to a stub. */
  readonly isLoose: boolean;
}

export interface LaidLabel {
  readonly text: string;
  /** The middle of the text. */
  readonly at: Point;
  readonly width: number;
}

export interface LaidStub {
  readonly box: Box;
  readonly text: string;
  /** The whole name; nothing where deployment decides. */
  readonly target: string | undefined;
}
