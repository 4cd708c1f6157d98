import type { Drawing, DrawnState, DrawnTransition, StateId } from '../drawing.ts';
import type { Box, LaidEdge, LaidLabel, LaidState, LaidStub, Point } from '../laid.ts';
import { fitted, widthOf } from '../text/text-size.ts';
import { attached } from './attach.ts';
import { captionFor, card, endRoom } from './card.ts';
import type { ClusterSize } from './cluster-size.ts';
import { mostNodes, placedByDagre, selfRoom } from './dagre-layout.ts';
import { clearOf, labelPoint, pathOf } from './edge-path.ts';
import { placedInLayers } from './layered-layout.ts';
import type { PlacedGraph, Route, ScopeEdge, ScopeNode } from './scope-graph.ts';
import type { DrawnScope } from './scopes.ts';

/** A scope with places of its own, from its upper left corner. */
export interface PlacedScope {
  readonly width: number;
  readonly height: number;
  readonly states: readonly LaidState[];
  readonly stubs: readonly LaidStub[];
  readonly start: Point | undefined;
  readonly isSimple: boolean;
  /** The edges when the scope stands there, each with its place in the drawing. */
  edgesAt(origin: Point): readonly { readonly index: number; readonly edge: LaidEdge }[];
}

interface Surroundings {
  readonly drawing: Drawing;
  /** The sizes of Parallel and Map states with what is in them. */
  readonly clusters: ReadonlyMap<StateId, ClusterSize>;
}

/** What stands for a state, a stub or the start in the graph. */
interface Piece extends ScopeNode {
  /** What is seen of it, from its upper left corner. */
  readonly seen: Box;
}

export const startRadius = 7;

export function placedScope(scope: DrawnScope, { drawing, clusters }: Surroundings): PlacedScope {
  const board = new Board(scope, { drawing, clusters });
  const nodes = board.pieces;
  const isSimple = nodes.length > mostNodes(drawing.states.length);
  const graph = { nodes, edges: board.edges };
  const placed = isSimple ? placedInLayers(graph) : placedByDagre(graph);
  return board.placed(placed, isSimple);
}

/** The pieces of a scope in the order of its graph: the start, the states, the stubs. */
class Board {
  readonly pieces: Piece[] = [];
  readonly edges: ScopeEdge[] = [];
  readonly #scope: DrawnScope;
  readonly #around: Surroundings;
  readonly #nodeOf = new Map<StateId, number>();
  readonly #stubs = new Map<string, { readonly node: number; readonly stub: Omit<LaidStub, 'box'> }>();
  #start: number | undefined;

  constructor(scope: DrawnScope, around: Surroundings) {
    this.#scope = scope;
    this.#around = around;
    const selfLabels = this.#selfLabels();
    for (const id of scope.states) this.#nodeOf.set(id, this.#add(id, selfLabels.get(id)));
    for (const index of scope.transitions) this.edges.push(this.#edgeOf(this.#transitionAt(index)));
  }

  placed({ width, height, places, routes }: PlacedGraph, isSimple: boolean): PlacedScope {
    const boxAt = (node: number): Box => {
      const { seen } = this.pieces[node] as Piece;
      const { x, y } = places[node] as Point;
      return { ...seen, x: x + seen.x, y: y + seen.y };
    };
    const boxes = this.pieces.map((_, node) => boxAt(node));
    const ways = routes.map((route, index) => attachedRoute(route, this.edges[index] as ScopeEdge, boxes));
    return {
      width,
      height,
      isSimple,
      states: this.#scope.states.map((id) => this.#laidState(id, boxAt(this.#nodeOf.get(id) as number))),
      stubs: Array.from(this.#stubs.values(), ({ node, stub }) => ({ ...stub, box: boxAt(node) })),
      start: this.#start === undefined ? undefined : middleOf(boxAt(this.#start)),
      edgesAt: (origin) =>
        this.#scope.transitions.map((index, at) => {
          return { index, edge: this.#laidEdge(this.#transitionAt(index), ways[at] as Route, origin) };
        }),
    };
  }

  #laidState(id: StateId, box: Box): LaidState {
    const state = this.#stateOf(id);
    const { title, subtitle } = captionFor(state);
    return { id, box, title, subtitle, isCluster: this.#around.clusters.has(id) };
  }

  #laidEdge(transition: DrawnTransition, route: Route, origin: Point): LaidEdge {
    const move = ({ x, y }: Point): Point => ({ x: x + origin.x, y: y + origin.y });
    const text = labelOf(transition);
    const at = labelPoint(route);
    const label: LaidLabel | undefined =
      text === '' || at === undefined ? undefined : { text, at: move(at), width: labelWidth(text) };
    const isLoose = transition.to === null || transition.to === undefined;
    return { path: pathOf({ ...route, points: route.points.map(move) }), label, isLoose };
  }

  #stateOf(id: StateId): DrawnState {
    return this.#around.drawing.states[id] as DrawnState;
  }

  #transitionAt(index: number): DrawnTransition {
    return this.#around.drawing.transitions[index] as DrawnTransition;
  }

  /** The widest label of a loop of each state that has one. */
  #selfLabels(): ReadonlyMap<StateId, number> {
    const widths = new Map<StateId, number>();
    for (const index of this.#scope.transitions) {
      const transition = this.#transitionAt(index);
      const { from, to } = transition;
      if (from === null || from === undefined || from !== to) continue;
      widths.set(from, Math.max(widths.get(from) ?? 0, labelWidth(labelOf(transition))));
    }
    return widths;
  }

  #add(id: StateId, selfLabel: number | undefined): number {
    const state = this.#stateOf(id);
    const size = this.#around.clusters.get(id);
    const caption = captionFor(state).width;
    const seen =
      size === undefined
        ? { width: caption, height: card.height }
        : { width: Math.max(size.width, caption), height: size.height };
    const beside = selfLabel === undefined ? 0 : selfRoom(selfLabel);
    const below = state.end ? endRoom : 0;
    return this.#push({
      width: seen.width + 2 * beside,
      height: seen.height + below,
      seen: { x: beside, y: 0, ...seen },
    });
  }

  #push(piece: Piece): number {
    this.pieces.push(piece);
    return this.pieces.length - 1;
  }

  #edgeOf(transition: DrawnTransition): ScopeEdge {
    const from = this.#sourceOf(transition);
    return {
      from,
      to: this.#targetOf(transition),
      labelWidth: labelWidth(labelOf(transition)),
      weight: weights[transition.kind],
    };
  }

  #sourceOf({ from }: DrawnTransition): number {
    if (from !== null && from !== undefined) return this.#nodeOf.get(from) ?? 0;
    this.#start ??= this.#push(plain(2 * startRadius, 2 * startRadius));
    return this.#start;
  }

  #targetOf({ to, target }: DrawnTransition): number {
    const known = to === null || to === undefined ? undefined : this.#nodeOf.get(to);
    return known ?? this.#stubFor(target ?? undefined);
  }

  #stubFor(target: string | undefined): number {
    const key = target === undefined ? '' : `=${target}`;
    const known = this.#stubs.get(key);
    if (known !== undefined) return known.node;
    const text =
      target === undefined ? 'decided by deployment' : fitted(target === '' ? '(no name)' : target, stubText, 180);
    const node = this.#push(plain(widthOf(text, stubText) + 44, 28));
    this.#stubs.set(key, { node, stub: { text, target } });
    return node;
  }
}

function attachedRoute(route: Route, { from, to }: ScopeEdge, boxes: readonly Box[]): Route {
  const way = { ...route, points: attached(route, boxes[from] as Box, boxes[to] as Box) };
  if (way.form === 'corners') return way;
  return clearOf(
    boxes.filter((_, node) => node !== from && node !== to),
    way,
  );
}

const stubText = 11;

function plain(width: number, height: number): Piece {
  return { width, height, seen: { x: 0, y: 0, width, height } };
}

function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

const weights = { start: 8, next: 8, choice: 3, default: 3, catch: 1 } as const;

/** The size of the text beside edges, and how much of it fits. */
const labelText = 11;
const mostLabel = 170;

function labelOf({ caption }: DrawnTransition): string {
  return fitted(caption ?? '', labelText, mostLabel);
}

function labelWidth(text: string): number {
  return text === '' ? 0 : Math.ceil(widthOf(text, labelText)) + 12;
}
