import type { ScopeGraph } from './scope-graph.ts';

/** By node: how many edges lead to it at most, those left out that lead back. The stack is our own, because a machine may be a long chain. */
export function ranksOf({ nodes, edges }: ScopeGraph): readonly number[] {
  const ways = onwardWays(nodes.length, edges);
  const open = new Array<number>(nodes.length).fill(0);
  for (const targets of ways) for (const to of targets) open[to] = (open[to] ?? 0) + 1;
  const ranks = new Array<number>(nodes.length).fill(0);
  const ready = nodes.flatMap((_, node) => (open[node] === 0 ? [node] : []));
  for (const node of ready) {
    for (const to of ways[node] ?? []) {
      ranks[to] = Math.max(ranks[to] ?? 0, (ranks[node] ?? 0) + 1);
      open[to] = (open[to] ?? 0) - 1;
      if (open[to] === 0) ready.push(to);
    }
  }
  return ranks;
}

/** The targets of each node without those that a search comes back to. */
function onwardWays(size: number, edges: ScopeGraph['edges']): readonly (readonly number[])[] {
  const targets: number[][] = Array.from({ length: size }, () => []);
  for (const { from, to } of edges) if (from !== to) targets[from]?.push(to);
  const ways: number[][] = Array.from({ length: size }, () => []);
  const seen = new Array<'open' | 'left' | undefined>(size);
  for (let start = 0; start < size; start++) search(start, { targets, ways, seen });
  return ways;
}

interface Search {
  readonly targets: readonly (readonly number[])[];
  readonly ways: readonly number[][];
  readonly seen: ('open' | 'left' | undefined)[];
}

function search(start: number, { targets, ways, seen }: Search): void {
  if (seen[start] !== undefined) return;
  seen[start] = 'open';
  const path = [{ node: start, next: 0 }];
  for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
    const to = targets[visit.node]?.[visit.next++];
    if (to === undefined) {
      seen[visit.node] = 'left';
      path.pop();
      continue;
    }
    if (seen[to] === 'open') continue;
    ways[visit.node]?.push(to);
    if (seen[to] !== undefined) continue;
    seen[to] = 'open';
    path.push({ node: to, next: 0 });
  }
}
