import { type CodeRange, lastCodePoint, type PatternPart } from './ecma-pattern.ts';

/** The places between the characters of a pattern: reading goes from place 0 along the edges, and the text matches at `end`. */
export interface PatternGraph {
  /** By place. */
  readonly edges: readonly (readonly PatternEdge[])[];
  /** By place: where it leads without reading anything. */
  readonly free: readonly (readonly FreeEdge[])[];
  readonly end: number;
}

export interface PatternEdge extends CodeRange {
  readonly to: number;
}

export interface FreeEdge {
  readonly to: number;
  /** Where in the text it is open. */
  readonly when: 'anywhere' | 'start' | 'end';
}

/** Where in its text reading is. */
export interface TextPosition {
  readonly isStart: boolean;
  readonly isEnd: boolean;
}

/** Texts in which the pattern is found somewhere. Nothing where it has too many places. */
export function searchGraph(part: PatternPart): PatternGraph | undefined {
  const any: PatternPart = { kind: 'repeat', of: anyChar, least: 0, most: Number.POSITIVE_INFINITY };
  return new GraphWriter().write({ kind: 'sequence', parts: [any, part, any] });
}

/** Texts with so many characters. Nothing where these are too many to tell apart. */
export function lengthGraph(least: number, most: number): PatternGraph | undefined {
  const parts = [{ kind: 'start' }, { kind: 'repeat', of: anyChar, least, most }, { kind: 'end' }] as const;
  return new GraphWriter().write({ kind: 'sequence', parts });
}

const anyChar: PatternPart = { kind: 'chars', ranges: [{ first: 0, last: lastCodePoint }] };

const mostPlaces = 800;

class GraphWriter {
  readonly #edges: PatternEdge[][] = [];
  readonly #free: FreeEdge[][] = [];

  write(part: PatternPart): PatternGraph | undefined {
    const end = this.#after(part, this.#place());
    return this.#isFull ? undefined : { edges: this.#edges, free: this.#free, end };
  }

  get #isFull(): boolean {
    return this.#edges.length > mostPlaces;
  }

  #place(): number {
    this.#free.push([]);
    return this.#edges.push([]) - 1;
  }

  /** The place behind a part that begins at another. */
  #after(part: PatternPart, from: number): number {
    if (this.#isFull) return from;
    switch (part.kind) {
      case 'chars':
        return this.#read(part.ranges, from);
      case 'sequence':
        return part.parts.reduce((at, inner) => this.#after(inner, at), from);
      case 'choice':
        return this.#either(part.parts, from);
      case 'repeat':
        return this.#repeated(part, from);
      default:
        return this.#go(from, this.#place(), part.kind);
    }
  }

  #read(ranges: readonly CodeRange[], from: number): number {
    const to = this.#place();
    this.#edges[from]?.push(...ranges.map((range) => ({ ...range, to })));
    return to;
  }

  #either(parts: readonly PatternPart[], from: number): number {
    const ends = parts.map((part) => this.#after(part, this.#go(from, this.#place())));
    const end = this.#place();
    for (const one of ends) this.#go(one, end);
    return end;
  }

  #repeated({ of, least, most }: Extract<PatternPart, { kind: 'repeat' }>, from: number): number {
    let at = from;
    for (let count = 0; count < least && !this.#isFull; count++) at = this.#after(of, at);
    if (most === Number.POSITIVE_INFINITY) return this.#looped(of, at);
    const end = this.#place();
    for (let count = least; count < most && !this.#isFull; count++) {
      this.#go(at, end);
      at = this.#after(of, at);
    }
    return this.#go(at, end);
  }

  #looped(of: PatternPart, from: number): number {
    const loop = this.#go(from, this.#place());
    this.#go(this.#after(of, loop), loop);
    return loop;
  }

  #go(from: number, to: number, when: FreeEdge['when'] = 'anywhere'): number {
    this.#free[from]?.push({ to, when });
    return to;
  }
}

/** The places that are reached from some without reading, in ascending order. */
export function reachedFrom({ free }: PatternGraph, places: Iterable<number>, at: TextPosition): readonly number[] {
  const reached = new Set(places);
  for (const place of reached) {
    for (const { to, when } of free[place] ?? []) {
      if (when === 'anywhere' || (when === 'start' ? at.isStart : at.isEnd)) reached.add(to);
    }
  }
  return [...reached].sort((one, other) => one - other);
}

/** Whether a text matches, in time linear in its length. */
export function matchesGraph(graph: PatternGraph, text: string): boolean {
  const codes = Array.from(text, (char) => char.codePointAt(0) ?? 0);
  let places = reachedFrom(graph, [0], { isStart: true, isEnd: codes.length === 0 });
  for (const [index, code] of codes.entries()) {
    const after = new Set<number>();
    for (const place of places)
      for (const { first, last, to } of graph.edges[place] ?? []) if (first <= code && code <= last) after.add(to);
    if (after.size === 0) return false;
    places = reachedFrom(graph, after, { isStart: false, isEnd: index === codes.length - 1 });
  }
  return places.includes(graph.end);
}
