import type { Graph } from './graph.ts';

/**
 * The sets of nodes that can all reach each other, where there is a way back at all: a node alone counts only when an edge
 * leads from it to itself. Tarjan's algorithm with a stack of its own, so depth is no matter. Each set is in ascending order.
 */
export function cycles(graph: Graph): readonly (readonly number[])[] {
  const search = new ComponentSearch(graph);
  for (let node = 0; node < graph.size; node++) search.from(node);
  return search.components.filter((component) => isCycle(graph, component));
}

function isCycle(graph: Graph, component: readonly number[]): boolean {
  const [only] = component;
  return component.length > 1 || (only !== undefined && graph.successors[only]?.includes(only) === true);
}

interface Visit {
  readonly node: number;
  next: number;
}

class ComponentSearch {
  readonly components: number[][] = [];
  readonly #graph: Graph;
  readonly #order: (number | undefined)[];
  readonly #lowest: number[];
  readonly #isOnPath: boolean[];
  readonly #path: number[] = [];
  #visited = 0;

  constructor(graph: Graph) {
    this.#graph = graph;
    this.#order = new Array(graph.size).fill(undefined);
    this.#lowest = new Array(graph.size).fill(0);
    this.#isOnPath = new Array(graph.size).fill(false);
  }

  from(start: number): void {
    if (this.#order[start] !== undefined) return;
    const visits = [this.#enter(start)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const child = this.#step(visit);
      if (child !== undefined) visits.push(child);
      else this.#leave(visits.pop() as Visit, visits.at(-1));
    }
  }

  #enter(node: number): Visit {
    this.#order[node] = this.#visited;
    this.#lowest[node] = this.#visited;
    this.#visited++;
    this.#path.push(node);
    this.#isOnPath[node] = true;
    return { node, next: 0 };
  }

  /** Follows the visit's next edge: a visit of a new node, or nothing when all its edges are done. */
  #step(visit: Visit): Visit | undefined {
    const successors = this.#graph.successors[visit.node] ?? [];
    while (visit.next < successors.length) {
      const successor = successors[visit.next++] as number;
      const order = this.#order[successor];
      if (order === undefined) return this.#enter(successor);
      if (this.#isOnPath[successor]) this.#lower(visit.node, order);
    }
    return undefined;
  }

  #leave({ node }: Visit, parent: Visit | undefined): void {
    const lowest = this.#lowest[node] as number;
    if (lowest === this.#order[node]) this.components.push(this.#takeComponent(node));
    if (parent !== undefined) this.#lower(parent.node, lowest);
  }

  #lower(node: number, order: number): void {
    if (order < (this.#lowest[node] as number)) this.#lowest[node] = order;
  }

  #takeComponent(root: number): number[] {
    const component = this.#path.splice(this.#path.lastIndexOf(root));
    for (const node of component) this.#isOnPath[node] = false;
    return component.sort((a, b) => a - b);
  }
}
