import type { Graph } from './graph.ts';

/**
 * The nodes that can be reached from `start`, each before its successors but for the edges that lead back: the order in
 * which facts travel the graph soonest. Depth-first with a stack of its own, so depth is no matter.
 */
export function reversePostorder(graph: Graph, start: number): readonly number[] {
  const finished: number[] = [];
  const isMet: boolean[] = new Array(graph.size).fill(false);
  const visits = [enter(start, isMet)];
  for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
    const successor = graph.successors[visit.node]?.[visit.next++];
    if (successor === undefined) finished.push((visits.pop() as Visit).node);
    else if (isMet[successor] === false) visits.push(enter(successor, isMet));
  }
  return finished.reverse();
}

interface Visit {
  readonly node: number;
  next: number;
}

function enter(node: number, isMet: boolean[]): Visit {
  isMet[node] = true;
  return { node, next: 0 };
}
