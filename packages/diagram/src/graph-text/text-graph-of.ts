import type { Drawing, DrawnState, DrawnTransition, StateId } from '../drawing.ts';
import { type DrawnScope, scopesOf } from '../layout/scopes.ts';
import { fitted } from '../text/text-size.ts';
import type { GraphEdge, GraphNode, GraphPiece, TextGraph } from './text-graph.ts';

/** A drawing as languages for graphs write it. What leads to no state leads to a node of its own. */
export function textGraphOf(drawing: Drawing): TextGraph {
  const { inner, byOwner } = scopesOf(drawing);
  const loose = new LooseEnds();
  const edges = inner.flatMap((scope) => edgesOf(scope, drawing, loose));
  return {
    name: drawing.machine,
    pieces: [...piecesOf(drawing, byOwner, inner[0]), ...loose.pieces()],
    edges,
    remarks: [],
  };
}

/** Stands for what transitions name and no scope has, once for each name. */
class LooseEnds {
  readonly #names = new Map<string, string>();

  idOf(target: string | undefined): string {
    const label = target ?? 'decided by deployment';
    const known = this.#names.get(label);
    if (known !== undefined) return known;
    const id = `s${looseFrom + this.#names.size}`;
    this.#names.set(label, id);
    return id;
  }

  pieces(): readonly GraphPiece[] {
    return Array.from(this.#names, ([label, id]) => ({
      kind: 'node',
      node: { id, label, type: 'loose', feasible: true },
    }));
  }
}

/** No machine has so many states. */
const looseFrom = 10_000_000;

type Open = { readonly kind: 'scope'; readonly scope: DrawnScope } | GraphPiece;

/** Scopes may be nested as deep as the text, so that the stack is our own. */
function piecesOf(
  { states }: Drawing,
  byOwner: ReadonlyMap<StateId, readonly DrawnScope[]>,
  machine: DrawnScope | undefined,
): readonly GraphPiece[] {
  const pieces: GraphPiece[] = [];
  const open: Open[] = machine === undefined ? [] : [{ kind: 'scope', scope: machine }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind !== 'scope') pieces.push(next);
    else
      for (const id of next.scope.states.toReversed())
        open.push(...partsOf(nodeOf(id, states[id] as DrawnState), byOwner.get(id) ?? []).toReversed());
  }
  return pieces;
}

function nodeOf(id: StateId, { name, type, isReachable, isFeasible }: DrawnState): GraphNode {
  return {
    id: `s${id}`,
    label: name,
    type: type ?? undefined,
    feasible: isReachable !== false && isFeasible !== false,
  };
}

/** A state, in a cluster with what it runs; each of several branches is a cluster too. */
function partsOf(node: GraphNode, scopes: readonly DrawnScope[]): readonly Open[] {
  const own: GraphPiece = { kind: 'node', node };
  const [only, ...others] = scopes;
  if (only === undefined) return [own];
  const cluster: GraphPiece = { kind: 'open', id: `${node.id}_all`, label: node.label };
  const close: GraphPiece = { kind: 'close' };
  if (others.length === 0) return [cluster, own, { kind: 'scope', scope: only }, close];
  const branches = scopes.flatMap((scope, index): readonly Open[] => [
    { kind: 'open', id: `${node.id}_${index}`, label: `Branch ${index + 1}` },
    { kind: 'scope', scope },
    close,
  ]);
  return [cluster, own, ...branches, close];
}

/** What runs in a state starts from it. */
function edgesOf({ owner, transitions }: DrawnScope, drawing: Drawing, loose: LooseEnds): readonly GraphEdge[] {
  return transitions.map((index) => {
    const { kind, from, to, target, caption, isFeasible } = drawing.transitions[index] as DrawnTransition;
    const source = from ?? owner;
    return {
      from: source === undefined ? undefined : `s${source}`,
      to: typeof to === 'number' ? `s${to}` : loose.idOf(target ?? undefined),
      label: fitted(caption ?? '', 11, mostLabel),
      kind: kind === 'start' && owner !== undefined ? 'branch' : kind,
      feasible: isFeasible !== false,
    };
  });
}

const mostLabel = 260;
