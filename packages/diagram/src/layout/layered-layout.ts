import type { Point } from '../laid.ts';
import { bandsOf, gutterRoutes } from './bands.ts';
import { selfRoute } from './dagre-layout.ts';
import { ranksOf } from './ranks.ts';
import type { PlacedGraph, Route, ScopeEdge, ScopeGraph } from './scope-graph.ts';

const nodeGap = 36;
const rowGap = 64;

/** Places a scope of any size in rows, in time that grows with its size: each node below those that lead to it, as near to them as there is room. */
export function placedInLayers(graph: ScopeGraph): PlacedGraph {
  const ranks = ranksOf(graph);
  const places = placesIn(graph, rowsOf(ranks));
  const right = graph.nodes.reduce((most, { width }, node) => Math.max(most, (places[node]?.x ?? 0) + width), 0);
  const { bands, bandOf } = bandsOf({ graph, places });
  const isNear = ({ from, to }: ScopeEdge) => (ranks[to] ?? 0) - (ranks[from] ?? 0) === 1;
  const far = graph.edges.filter((edge) => edge.from !== edge.to && !isNear(edge));
  const gutter = gutterRoutes(far, { graph, places, bands, bandOf, right });
  const rest = gutter.routes[Symbol.iterator]();
  const routes = graph.edges.map((edge, index): Route => {
    if (edge.from === edge.to) return selfRoute(graph, places, index);
    if (!isNear(edge)) return rest.next().value as Route;
    return nearRoute(edge, { graph, places, floor: bands[bandOf[edge.from] ?? 0]?.bottom ?? 0 });
  });
  return { width: gutter.right, height: bands.at(-1)?.bottom ?? 0, places, routes };
}

function rowsOf(ranks: readonly number[]): readonly (readonly number[])[] {
  const rows: number[][] = [];
  for (const [node, rank] of ranks.entries()) {
    const row = rows[rank] ?? [];
    row.push(node);
    rows[rank] = row;
  }
  return Array.from(rows, (row) => row ?? []);
}

function placesIn(graph: ScopeGraph, rows: readonly (readonly number[])[]): readonly Point[] {
  const middles = new Array<number>(graph.nodes.length).fill(0);
  const tops = new Array<number>(graph.nodes.length).fill(0);
  const before = sourcesOf(graph);
  let top = 0;
  for (const row of rows) {
    placeRow(row, { graph, before, middles });
    for (const node of row) tops[node] = top;
    top += row.reduce((most, node) => Math.max(most, graph.nodes[node]?.height ?? 0), 0) + rowGap;
  }
  const lefts = graph.nodes.map(({ width }, node) => (middles[node] ?? 0) - width / 2);
  const left = lefts.reduce((least, x) => Math.min(least, x), Number.POSITIVE_INFINITY);
  return lefts.map((x, node) => ({ x: x - left, y: tops[node] ?? 0 }));
}

interface Rows {
  readonly graph: ScopeGraph;
  readonly before: readonly (readonly number[])[];
  /** By node, where its middle is. */
  readonly middles: number[];
}

/** Each stands below the middle of what leads to it, and further right where that is taken; then the row is moved to where it belongs as a whole. */
function placeRow(row: readonly number[], { graph, before, middles }: Rows): void {
  const wished = new Map(
    row.map((node) => [node, meanOf((before[node] ?? []).map((from) => middles[from] ?? 0))] as const),
  );
  const wish = (node: number) => wished.get(node) ?? 0;
  let free = Number.NEGATIVE_INFINITY;
  let moved = 0;
  const order = [...row].sort((one, other) => wish(one) - wish(other) || one - other);
  for (const node of order) {
    const width = graph.nodes[node]?.width ?? 0;
    const middle = Math.max(wish(node), free + width / 2);
    middles[node] = middle;
    moved += middle - wish(node);
    free = middle + width / 2 + nodeGap;
  }
  const back = moved / Math.max(1, order.length);
  for (const node of order) middles[node] = (middles[node] ?? 0) - back;
}

function sourcesOf({ nodes, edges }: ScopeGraph): readonly (readonly number[])[] {
  const sources: number[][] = Array.from({ length: nodes.length }, () => []);
  for (const { from, to } of edges) if (from !== to) sources[to]?.push(from);
  return sources;
}

function meanOf(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

/** Straight down to the end of its row, and then over to the next one. */
function nearRoute({ from, to, labelWidth }: ScopeEdge, { graph, places, floor }: Placing): Route {
  const start = middleOf(graph, places, from);
  const end = middleOf(graph, places, to);
  const half = (floor + end.top) / 2;
  const points = [
    { x: start.x, y: start.bottom },
    { x: start.x, y: floor + 8 },
    { x: start.x, y: half },
    { x: end.x, y: half },
    { x: end.x, y: end.top },
  ];
  const label = labelWidth === 0 ? undefined : { x: (start.x + end.x) / 2, y: half };
  return { points, form: 'corners', label };
}

interface Placing {
  readonly graph: ScopeGraph;
  readonly places: readonly Point[];
  readonly floor: number;
}

function middleOf({ nodes }: ScopeGraph, places: readonly Point[], node: number) {
  const { width, height } = nodes[node] ?? { width: 0, height: 0 };
  const { x, y } = places[node] ?? { x: 0, y: 0 };
  return { x: x + width / 2, top: y, bottom: y + height };
}
