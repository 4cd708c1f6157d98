import { Graph, layout } from '@dagrejs/dagre';
import type { Point } from '../laid.ts';
import { bandsOf, gutterRoutes } from './bands.ts';
import { ranksOf } from './ranks.ts';
import { orderedWithoutCrossings } from './row-order.ts';
import { labelHeight, type PlacedGraph, type Route, type ScopeEdge, type ScopeGraph } from './scope-graph.ts';

/**
 * How many nodes of a scope are placed by dagre at most, in a drawing of so many states: more take seconds, whether in one scope or in several,
 * and the stack that dagre needs grows with them.
 */
export function mostNodes(states: number): number {
  return Math.max(75, Math.min(250, Math.floor(75_000 / states)));
}

/** Places a scope by dagre, but for edges over so many rows that they would take most of its time: those go beside all nodes. */
export function placedByDagre(graph: ScopeGraph): PlacedGraph {
  const isLong = longEdges(graph);
  const made = new Graph({ multigraph: true });
  made.setGraph({ rankdir: 'TB', ranker: 'network-simplex', rankalign: 'top', nodesep: 36, ranksep: 46, edgesep: 18 });
  for (const [node, { width, height }] of graph.nodes.entries()) made.setNode(`${node}`, { width, height });
  for (const [index, edge] of graph.edges.entries()) {
    if (isLong[index] === false && edge.from !== edge.to)
      made.setEdge(`${edge.from}`, `${edge.to}`, edgeLabel(edge), `${index}`);
  }
  layout(made, { customOrder: orderedRows });
  return withLongEdges(graph, isLong, made);
}

/** Dagre's own order only where it has something to gain. */
function orderedRows(rows: Graph, order: (rows: Graph) => void): void {
  if (!orderedWithoutCrossings(rows)) order(rows);
}

function edgeLabel({ labelWidth, weight }: ScopeEdge) {
  const label = labelWidth === 0 ? {} : { width: labelWidth + 6, height: labelHeight, labelpos: 'c' };
  return { weight, ...label };
}

function withLongEdges(graph: ScopeGraph, isLong: readonly boolean[], made: Graph): PlacedGraph {
  const places = graph.nodes.map(({ width, height }, node): Point => {
    const { x, y } = made.node(`${node}`) as Point;
    return { x: x - width / 2, y: y - height / 2 };
  });
  const { width, height } = made.graph() as { readonly width: number; readonly height: number };
  const long = graph.edges.filter((_, index) => isLong[index]);
  const { routes, right } = gutterRoutes(long, { graph, places, ...bandsOf({ graph, places }), right: width });
  const rest = routes[Symbol.iterator]();
  return {
    width: right,
    height,
    places,
    routes: graph.edges.map(({ from, to }, index) => {
      if (isLong[index]) return rest.next().value as Route;
      return from === to ? selfRoute(graph, places, index) : routeOf(made.edge(`${from}`, `${to}`, `${index}`));
    }),
  };
}

interface MadeEdge {
  readonly points: readonly Point[];
  readonly x?: number;
  readonly y?: number;
}

function routeOf(made: unknown): Route {
  const { points, x, y } = made as MadeEdge;
  return { points, form: 'spline', label: x === undefined || y === undefined ? undefined : { x, y } };
}

/** A loop on the right side, for which the node has kept room. */
export function selfRoute({ nodes, edges }: ScopeGraph, places: readonly Point[], index: number): Route {
  const { from, labelWidth } = edges[index] ?? { from: 0, labelWidth: 0 };
  const { width, height } = nodes[from] ?? { width: 0, height: 0 };
  const { x, y } = places[from] ?? { x: 0, y: 0 };
  const right = x + width - selfRoom(labelWidth);
  const out = right + 16;
  const points = [
    { x: right, y: y + 32 },
    { x: out, y: y + 32 },
    { x: out, y: y + 16 },
    { x: right, y: y + 16 },
  ];
  const label = labelWidth === 0 ? undefined : { x: out + 6 + labelWidth / 2, y: y + Math.min(height, 48) / 2 };
  return { points, form: 'corners', label };
}

/** How much room a loop takes on each side of its node. */
export function selfRoom(labelWidth: number): number {
  return 26 + labelWidth;
}

/** Dagre puts a node of its own into every row that an edge crosses, and its time grows with their square. */
function longEdges(graph: ScopeGraph): readonly boolean[] {
  const ranks = ranksOf(graph);
  const spans = graph.edges.map(({ from, to }) => Math.abs((ranks[to] ?? 0) - (ranks[from] ?? 0)));
  const nearest = nearestInto(graph, spans);
  const isLong = new Array<boolean>(graph.edges.length).fill(false);
  let crossed = spans.reduce((sum, span) => sum + span, 0);
  const most = graph.nodes.length + mostCrossed;
  const order = spans
    .map((_, index) => index)
    .sort((one, other) => (spans[other] ?? 0) - (spans[one] ?? 0) || one - other);
  for (const index of order) {
    if (crossed <= most) break;
    if (nearest.has(index)) continue;
    isLong[index] = true;
    crossed -= spans[index] ?? 0;
  }
  return isLong;
}

const mostCrossed = 300;

/** The shortest edge to each node, which keeps it in its row. */
function nearestInto({ edges }: ScopeGraph, spans: readonly number[]): ReadonlySet<number> {
  const nearest = new Map<number, number>();
  for (const [index, { to }] of edges.entries()) {
    const known = nearest.get(to);
    if (known === undefined || (spans[index] ?? 0) < (spans[known] ?? 0)) nearest.set(to, index);
  }
  return new Set(nearest.values());
}
