import type { Drawing } from '../drawing.ts';
import type { Box, Laid, LaidEdge, LaidLane, LaidState, LaidStub, Point } from '../laid.ts';
import { type ClusterSize, clusterSize } from './cluster-size.ts';
import { type PlacedScope, placedScope } from './place-scope.ts';
import { type DrawnScope, scopesOf } from './scopes.ts';

/** Air around the whole picture. */
const margin = 24;

/**
 * Finds a place for all that is in a drawing. No transition leaves its scope, so each is placed by itself, inner ones first, and then is a
 * box of a fixed size in the one around it.
 */
export function layOut(drawing: Drawing): Laid {
  const scopes = scopesOf(drawing);
  const placed = new Map<DrawnScope, PlacedScope>();
  const clusters = new Map<number, ClusterSize>();
  for (const scope of scopes.inner.toReversed()) {
    placed.set(scope, placedScope(scope, { drawing, clusters }));
    const siblings = scopes.byOwner.get(scope.owner ?? -1) ?? [];
    if (scope.owner !== undefined && siblings[0] === scope)
      clusters.set(scope.owner, clusterSize(siblings.map((sibling) => sizeOf(placed.get(sibling)))));
  }
  return new Assembly(drawing, { placed, clusters, byOwner: scopes.byOwner }).laid(scopes.inner);
}

function sizeOf(scope: PlacedScope | undefined): { readonly width: number; readonly height: number } {
  return { width: scope?.width ?? 0, height: scope?.height ?? 0 };
}

interface Parts {
  readonly placed: ReadonlyMap<DrawnScope, PlacedScope>;
  readonly clusters: ReadonlyMap<number, ClusterSize>;
  readonly byOwner: ReadonlyMap<number, readonly DrawnScope[]>;
}

/** Puts scopes that were placed by themselves into one picture, outer ones first. */
class Assembly {
  readonly #drawing: Drawing;
  readonly #parts: Parts;
  readonly #states: LaidState[] = [];
  readonly #edges: LaidEdge[] = [];
  readonly #lanes: LaidLane[] = [];
  readonly #stubs: LaidStub[] = [];
  readonly #starts: Point[] = [];
  readonly #origins = new Map<DrawnScope, Point>();

  constructor(drawing: Drawing, parts: Parts) {
    this.#drawing = drawing;
    this.#parts = parts;
  }

  laid(scopes: readonly DrawnScope[]): Laid {
    for (const scope of scopes) this.#add(scope);
    const root = scopes.find(({ owner }) => owner === undefined);
    const size = sizeOf(root && this.#parts.placed.get(root));
    return {
      drawing: this.#drawing,
      width: Math.ceil(size.width + 2 * margin),
      height: Math.ceil(size.height + 2 * margin),
      states: this.#states,
      lanes: this.#lanes,
      edges: this.#edges,
      stubs: this.#stubs,
      starts: this.#starts,
      simplified: [...this.#parts.placed.values()].filter(({ isSimple }) => isSimple).length,
    };
  }

  #add(scope: DrawnScope): void {
    const placed = this.#parts.placed.get(scope);
    if (placed === undefined) return;
    const origin = this.#origins.get(scope) ?? { x: margin, y: margin };
    for (const state of placed.states) {
      const box = moved(state.box, origin);
      this.#states[state.id] = { ...state, box };
      if (state.isCluster) this.#addLanes(state.id, box);
    }
    for (const { index, edge } of placed.edgesAt(origin)) this.#edges[index] = edge;
    for (const stub of placed.stubs) this.#stubs.push({ ...stub, box: moved(stub.box, origin) });
    if (placed.start !== undefined) this.#starts.push({ x: placed.start.x + origin.x, y: placed.start.y + origin.y });
  }

  #addLanes(owner: number, box: Box): void {
    const scopes = this.#parts.byOwner.get(owner) ?? [];
    const lanes = this.#parts.clusters.get(owner)?.lanes ?? [];
    for (const [index, scope] of scopes.entries()) {
      const lane = lanes[index];
      if (lane === undefined) continue;
      const label = scopes.length === 1 ? undefined : `Branch ${index + 1}`;
      this.#lanes.push({ owner, branch: scope.branch, box: moved(lane.box, box), label });
      this.#origins.set(scope, { x: box.x + lane.inner.x, y: box.y + lane.inner.y });
    }
  }
}

function moved(box: Box, { x, y }: Point): Box {
  return { ...box, x: box.x + x, y: box.y + y };
}
