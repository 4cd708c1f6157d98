import { type Automaton, type Edge, mostStates } from './automaton.ts';

/** How to make an automaton of anything whose states can be told apart by a key. */
export interface Plan<State> {
  readonly start: State;
  keyOf(state: State): string | number;
  accepts(state: State): boolean;
  /** In ascending order, the first from unit 0. */
  edgesOf(state: State): readonly PlannedEdge<State>[];
}

export interface PlannedEdge<State> {
  readonly from: number;
  readonly to: State;
}

/** The minimal automaton of a plan; nothing when it has too many states. */
export function buildAutomaton<State>(plan: Plan<State>): Automaton | undefined {
  const numbers = new Map<string | number, number>([[plan.keyOf(plan.start), 0]]);
  const states = [plan.start];
  const numberOf = (state: State): number => {
    const key = plan.keyOf(state);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, states.length);
    return states.push(state) - 1;
  };
  const edges: Edge[][] = [];
  for (let next = 0; next < states.length; next++) {
    if (states.length > mostStates) return undefined;
    edges.push(plan.edgesOf(states[next] as State).map(({ from, to }) => ({ from, to: numberOf(to) })));
  }
  return minimal({ accepts: states.map((state) => plan.accepts(state)), edges });
}

/** Merges the states that no text tells apart (Moore), beginning with how near each is to an end and to a refusal. */
function minimal(automaton: Automaton): Automaton {
  let classes = firstClasses(automaton);
  for (;;) {
    const finer = refine(automaton, classes);
    if (finer.size === classes.size) return quotient(automaton, finer);
    classes = finer;
  }
}

interface Classes {
  /** By state: its class; that of state 0 is 0, and each number is met in the order of the states. */
  readonly of: readonly number[];
  readonly size: number;
}

function refine(automaton: Automaton, classes: Classes): Classes {
  return numbered(automaton.edges, (edges, state) => `${classes.of[state]} ${joinEdges(mergedEdges(edges, classes))}`);
}

function numbered<T>(items: readonly T[], keyOf: (item: T, state: number) => string): Classes {
  const numbers = new Map<string, number>();
  const of = items.map((item, state) => {
    const key = keyOf(item, state);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  return { of, size: numbers.size };
}

function joinEdges(edges: readonly Edge[]): string {
  let text = '';
  for (const { from, to } of edges) text += `${from}:${to},`;
  return text;
}

/** The edges between classes, with neighbours that lead to one class in one. */
function mergedEdges(edges: readonly Edge[], classes: Classes): readonly Edge[] {
  const merged: Edge[] = [];
  for (const { from, to } of edges) {
    const target = classes.of[to] as number;
    if (merged.at(-1)?.to !== target) merged.push({ from, to: target });
  }
  return merged;
}

function quotient(automaton: Automaton, classes: Classes): Automaton {
  const accepts: boolean[] = [];
  const edges: (readonly Edge[])[] = [];
  for (const [state, number] of classes.of.entries()) {
    if (number < accepts.length) continue;
    accepts.push(automaton.accepts[state] as boolean);
    edges.push(mergedEdges(automaton.edges[state] ?? [], classes));
  }
  return inOrderMet({ accepts, edges });
}

/** Numbers the states by the order in which they are met from the start, so that equal sets look alike. */
function inOrderMet(automaton: Automaton): Automaton {
  const order = [0];
  const numbers = new Map([[0, 0]]);
  for (let next = 0; next < order.length; next++) {
    for (const { to } of automaton.edges[order[next] as number] ?? []) {
      if (!numbers.has(to)) numbers.set(to, order.push(to) - 1);
    }
  }
  return {
    accepts: order.map((state) => automaton.accepts[state] as boolean),
    edges: order.map((state) =>
      (automaton.edges[state] ?? []).map(({ from, to }) => ({ from, to: numbers.get(to) as number })),
    ),
  };
}

/**
 * States from which the nearest end, or the nearest refusal, lies differently far away are told apart by a text of that
 * length. It spares a long chain, as of a long literal, as many rounds as it has states.
 */
function firstClasses(automaton: Automaton): Classes {
  const toEnd = distances(automaton, true);
  const toRefusal = distances(automaton, false);
  return numbered(automaton.edges, (_, state) => `${toEnd[state]} ${toRefusal[state]}`);
}

function distances({ accepts, edges }: Automaton, wanted: boolean): readonly (number | undefined)[] {
  const sources: number[][] = accepts.map(() => []);
  for (const [state, leaving] of edges.entries()) for (const { to } of leaving) sources[to]?.push(state);
  const distance: (number | undefined)[] = accepts.map((isEnd) => (isEnd === wanted ? 0 : undefined));
  const open = [...accepts.keys()].filter((state) => accepts[state] === wanted);
  for (let next = 0; next < open.length; next++) {
    const state = open[next] as number;
    for (const source of sources[state] ?? []) {
      if (distance[source] !== undefined) continue;
      distance[source] = (distance[state] as number) + 1;
      open.push(source);
    }
  }
  return distance;
}
