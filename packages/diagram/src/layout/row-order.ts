import type { Graph } from '@dagrejs/dagre';

/**
 * Orders the nodes of each row as they are come by from the first row on, deepest first, where no ways cross then; says whether that is so. Most
 * of dagre's time goes into tries to have fewer crossings, while of chains and of ways that part and meet again there is nothing to gain.
 */
export function orderedWithoutCrossings(graph: Graph): boolean {
  const orders = ordersOf(graph);
  if (haveCrossings(graph, orders)) return false;
  for (const [node, order] of orders) nodeOf(graph, node).order = order;
  return true;
}

/** What dagre knows of a node when it asks for an order. */
interface RankedNode {
  readonly rank: number;
  order?: number;
}

function nodeOf(graph: Graph, node: string): RankedNode {
  return graph.node(node) as RankedNode;
}

function targetsOf(graph: Graph, node: string): string[] {
  return (graph.successors(node) ?? []) as string[];
}

/** By node, its place in its row. Long ways are chains of nodes, so the stack is our own. */
function ordersOf(graph: Graph): ReadonlyMap<string, number> {
  const orders = new Map<string, number>();
  const sizes: number[] = [];
  const rankOf = (node: string) => nodeOf(graph, node).rank;
  const open = (graph.nodes() as string[]).sort((one, other) => rankOf(other) - rankOf(one));
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (orders.has(node)) continue;
    const rank = rankOf(node);
    orders.set(node, sizes[rank] ?? 0);
    sizes[rank] = (sizes[rank] ?? 0) + 1;
    open.push(...targetsOf(graph, node).reverse());
  }
  return orders;
}

/** Edges go from one row to the next. They cross unless those of a node end beside or right of all that begin left of it. */
function haveCrossings(graph: Graph, orders: ReadonlyMap<string, number>): boolean {
  const ends: number[] = [];
  const inOrder = [...orders].sort(([, one], [, other]) => one - other);
  for (const [node] of inOrder) {
    const rank = nodeOf(graph, node).rank;
    const targets = targetsOf(graph, node).map((target) => orders.get(target) ?? 0);
    const furthest = ends[rank] ?? 0;
    if (targets.some((order) => order < furthest)) return true;
    ends[rank] = Math.max(furthest, ...targets);
  }
  return false;
}
