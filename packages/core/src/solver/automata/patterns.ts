import { type PatternGraph, reachedFrom } from '../../expressions/pattern-graph.ts';
import { type Automaton, lastUnit } from './automaton.ts';
import { buildAutomaton, type PlannedEdge } from './build.ts';

/** The texts that a pattern matches. Nothing where that takes too many states. */
export function textsMatching(graph: PatternGraph): Automaton | undefined {
  const units = new UnitGraph(graph);
  return buildAutomaton<readonly number[]>({
    start: units.start,
    keyOf: (places) => places.join(),
    accepts: (places) => units.accepts(places),
    edgesOf: (places) => units.edgesOf(places),
  });
}

const [firstHigh, firstLow, lastLow] = [0xd800, 0xdc00, 0xdfff];
const firstPair = 0x10000;

interface UnitEdge {
  readonly first: number;
  readonly last: number;
  readonly to: number;
}

/**
 * The graph of a pattern over UTF-16 units. A character beyond these is two of them, and half of one is a character only where the other
 * half is not beside it. So there are, besides each place, a place `n` after which no second half may come, and places amid pairs.
 */
class UnitGraph {
  readonly #graph: PatternGraph;
  readonly #count: number;
  readonly #edges: UnitEdge[][] = [];

  constructor(graph: PatternGraph) {
    this.#graph = graph;
    this.#count = graph.edges.length;
    for (let place = 0; place < 2 * this.#count; place++) this.#edges.push([]);
    for (const [place, edges] of graph.edges.entries()) for (const edge of edges) this.#add(place, edge);
    for (let place = 0; place < this.#count; place++) {
      const others = (this.#edges[place] ?? []).filter(({ first }) => !isLow(first));
      this.#edges[this.#count + place]?.push(...others);
    }
  }

  get start(): readonly number[] {
    return [-1, ...reachedFrom(this.#graph, [0], { isStart: true, isEnd: false })];
  }

  accepts(places: readonly number[]): boolean {
    const isStart = places[0] === -1;
    const at = places.filter((place) => place >= 0 && place < 2 * this.#count).map((place) => place % this.#count);
    return reachedFrom(this.#graph, at, { isStart, isEnd: true }).includes(this.#graph.end);
  }

  edgesOf(places: readonly number[]): readonly PlannedEdge<readonly number[]>[] {
    const edges = places.flatMap((place) => this.#edges[place] ?? []);
    const bounds = new Set([0, ...edges.flatMap(({ first, last }) => (last < lastUnit ? [first, last + 1] : [first]))]);
    return [...bounds]
      .sort((one, other) => one - other)
      .map((from) => ({
        from,
        to: this.#reached(edges.filter(({ first, last }) => first <= from && from <= last).map(({ to }) => to)),
      }));
  }

  /** Free edges are followed from places of both sorts, and from none amid a pair. */
  #reached(places: readonly number[]): readonly number[] {
    const inside = { isStart: false, isEnd: false };
    const plain = places.filter((place) => place < this.#count);
    const marked = places.filter((place) => place >= this.#count && place < 2 * this.#count);
    const after = marked.map((place) => place - this.#count);
    return [
      ...reachedFrom(this.#graph, plain, inside),
      ...reachedFrom(this.#graph, after, inside).map((place) => place + this.#count),
      ...[...new Set(places.filter((place) => place >= 2 * this.#count))].sort((one, other) => one - other),
    ];
  }

  #add(from: number, { first, last, to }: UnitEdge): void {
    this.#part(from, { first, last: Math.min(last, firstHigh - 1), to });
    this.#part(from, {
      first: Math.max(first, firstHigh),
      last: Math.min(last, firstLow - 1),
      to: to + this.#count,
    });
    this.#part(from, { first: Math.max(first, firstLow), last: Math.min(last, lastLow), to });
    this.#part(from, { first: Math.max(first, lastLow + 1), last: Math.min(last, lastUnit), to });
    if (last >= firstPair) this.#pairs(from, { first: Math.max(first, firstPair), last, to });
  }

  #part(from: number, edge: UnitEdge): void {
    if (edge.first <= edge.last) this.#edges[from]?.push(edge);
  }

  #pairs(from: number, { first, last, to }: UnitEdge): void {
    const [high, low] = halvesOf(first);
    const [lastHigh, end] = halvesOf(last);
    if (high === lastHigh) return this.#pair(from, high, high, { first: low, last: end, to });
    this.#pair(from, high, high, { first: low, last: lastLow, to });
    this.#pair(from, high + 1, lastHigh - 1, { first: firstLow, last: lastLow, to });
    this.#pair(from, lastHigh, lastHigh, { first: firstLow, last: end, to });
  }

  #pair(from: number, first: number, last: number, second: UnitEdge): void {
    if (first > last) return;
    const amid = this.#edges.push([second]) - 1;
    this.#edges[from]?.push({ first, last, to: amid });
  }
}

function isLow(unit: number): boolean {
  return unit >= firstLow && unit <= lastLow;
}

function halvesOf(code: number): readonly [high: number, low: number] {
  const rest = code - firstPair;
  return [firstHigh + (rest >> 10), firstLow + (rest & 0x3ff)];
}
