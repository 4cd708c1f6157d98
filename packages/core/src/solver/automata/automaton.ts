/**
 * A deterministic automaton over UTF-16 units: a regular set of texts. It is minimal, and its states are numbered in the
 * order in which they are met from state 0, where reading starts: equal sets have equal automata.
 */
export interface Automaton {
  /** By state: whether a text that ends there belongs. */
  readonly accepts: readonly boolean[];
  /** By state: its edges in ascending order, which cover every unit. */
  readonly edges: readonly (readonly Edge[])[];
}

/** Leads to a state with the units from `from` up to those of the next edge. */
export interface Edge {
  readonly from: number;
  readonly to: number;
}

export const lastUnit = 0xffff;

/** More states than this no automaton has: what would need more is not known. */
export const mostStates = 400;

/** Every text. */
export const anyText: Automaton = { accepts: [true], edges: [[{ from: 0, to: 0 }]] };

/** No text at all. */
export const noText: Automaton = { accepts: [false], edges: [[{ from: 0, to: 0 }]] };

export function accepts(automaton: Automaton, text: string): boolean {
  let state = 0;
  for (let index = 0; index < text.length; index++) state = follow(automaton, state, text.charCodeAt(index));
  return automaton.accepts[state] === true;
}

/** The state that a unit leads to. */
export function follow(automaton: Automaton, state: number, unit: number): number {
  const edges = automaton.edges[state] ?? [];
  let [low, high] = [0, edges.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] as Edge).from <= unit) low = middle;
    else high = middle - 1;
  }
  return edges[low]?.to ?? 0;
}

/** Whether nothing that is read from this state on is accepted. A minimal automaton has one such state at most. */
function isDead(automaton: Automaton, state: number): boolean {
  const [only, second] = automaton.edges[state] ?? [];
  return automaton.accepts[state] === false && second === undefined && only?.to === state;
}

/** The ranges of units with which a state leads on to where something is accepted. */
export function liveRanges(automaton: Automaton, state: number): readonly UnitRange[] {
  const edges = automaton.edges[state] ?? [];
  const ranges = edges.map(({ from, to }, index) => ({ from, to, last: (edges[index + 1]?.from ?? lastUnit + 1) - 1 }));
  return ranges.filter(({ to }) => !isDead(automaton, to));
}

export interface UnitRange extends Edge {
  readonly last: number;
}

export function sameAutomaton(one: Automaton, other: Automaton): boolean {
  if (one === other) return true;
  if (one.accepts.length !== other.accepts.length) return false;
  return one.accepts.every(
    (isEnd, state) => isEnd === other.accepts[state] && sameEdges(one.edges[state], other.edges[state]),
  );
}

function sameEdges(one: readonly Edge[] = [], other: readonly Edge[] = []): boolean {
  if (one.length !== other.length) return false;
  return one.every(({ from, to }, index) => from === other[index]?.from && to === other[index]?.to);
}
