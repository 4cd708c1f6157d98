/** A directed graph over the numbers 0 to `size - 1`. It knows nothing of what they stand for. */
export interface Graph {
  readonly size: number;
  /** By node: where its edges lead. */
  readonly successors: readonly (readonly number[])[];
}

/** The graph with these edges. */
export function graphOf(size: number, edges: Iterable<readonly [from: number, to: number]>): Graph {
  const successors: number[][] = Array.from({ length: size }, () => []);
  for (const [from, to] of edges) successors[from]?.push(to);
  return { size, successors };
}

/** The graph with every edge turned round. */
export function reversed(graph: Graph): Graph {
  const successors: number[][] = Array.from({ length: graph.size }, () => []);
  for (const [from, targets] of graph.successors.entries()) {
    for (const to of targets) successors[to]?.push(from);
  }
  return { size: graph.size, successors };
}
