import type { Graph } from './graph.ts';

/** By node: whether it can be reached from one of the starts, which reach themselves. */
export function reachableFrom(graph: Graph, starts: Iterable<number>): readonly boolean[] {
  const reached: boolean[] = new Array(graph.size).fill(false);
  const open: number[] = [];
  const visit = (node: number) => {
    if (reached[node] !== false) return;
    reached[node] = true;
    open.push(node);
  };
  for (const start of starts) visit(start);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const successor of graph.successors[node] ?? []) visit(successor);
  }
  return reached;
}
