import type { Point } from '../laid.ts';
import { labelHeight, type Route, type ScopeEdge, type ScopeGraph } from './scope-graph.ts';

/** Rows of nodes from top to bottom, with nothing but edges and labels between them. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

interface Placing {
  readonly graph: ScopeGraph;
  readonly places: readonly Point[];
}

/** The rows that placed nodes stand in, and by node which of them it is in. */
export function bandsOf({ graph, places }: Placing): {
  readonly bands: readonly Band[];
  readonly bandOf: readonly number[];
} {
  const order = places.map((_, node) => node).sort((one, other) => (places[one]?.y ?? 0) - (places[other]?.y ?? 0));
  const bands: { top: number; bottom: number }[] = [];
  const bandOf = new Array<number>(places.length).fill(0);
  for (const node of order) {
    const top = places[node]?.y ?? 0;
    const bottom = top + (graph.nodes[node]?.height ?? 0);
    const last = bands.at(-1);
    if (last === undefined || top >= last.bottom) bands.push({ top, bottom });
    else last.bottom = Math.max(last.bottom, bottom);
    bandOf[node] = bands.length - 1;
  }
  return { bands, bandOf };
}

interface Gutter extends Placing {
  readonly bands: readonly Band[];
  readonly bandOf: readonly number[];
  /** Where there is nothing on the right any more. */
  readonly right: number;
}

/** How far apart ways lie in the gutter, and how many there are at most beside each other. */
const track = 10;
const mostTracks = 24;

/**
 * Ways beside all nodes: out between two rows, along the right side, and in between two others. Those that lead to one node share one track,
 * so that dozens of catchers with one handler are one line and not dozens.
 */
export function gutterRoutes(
  edges: readonly ScopeEdge[],
  gutter: Gutter,
): { readonly routes: readonly Route[]; readonly right: number } {
  const tracks = new Map<number, number>();
  for (const { to } of edges) if (!tracks.has(to)) tracks.set(to, tracks.size % mostTracks);
  const used = Math.min(tracks.size, mostTracks);
  const routes = edges.map((edge) => {
    const x = gutter.right + 18 + (tracks.get(edge.to) ?? 0) * track;
    return gutterRoute(edge, x, gutter);
  });
  return { routes, right: used === 0 ? gutter.right : gutter.right + 18 + used * track };
}

function gutterRoute({ from, to, labelWidth }: ScopeEdge, x: number, { graph, places, bands, bandOf }: Gutter): Route {
  const start = portOf(graph, places, from);
  const end = portOf(graph, places, to);
  const out = (bands[bandOf[from] ?? 0]?.bottom ?? 0) + 12;
  const into = (bands[bandOf[to] ?? 0]?.top ?? 0) - 14;
  const points = [
    { x: start.x, y: start.bottom },
    { x: start.x, y: out },
    { x, y: out },
    { x, y: into },
    { x: end.x, y: into },
    { x: end.x, y: end.top },
  ];
  const label = labelWidth === 0 ? undefined : { x: start.x + 10 + labelWidth / 2, y: out + labelHeight / 2 - 4 };
  return { points, form: 'corners', label };
}

/** Right of the middle, where the usual way goes. */
function portOf({ nodes }: ScopeGraph, places: readonly Point[], node: number) {
  const { width, height } = nodes[node] ?? { width: 0, height: 0 };
  const { x, y } = places[node] ?? { x: 0, y: 0 };
  return { x: x + width / 2 + Math.min(width / 4, 48), top: y, bottom: y + height };
}
