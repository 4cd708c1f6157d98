import { type Automaton, anyText, type Edge, noText, sameAutomaton } from './automaton.ts';
import { buildAutomaton, type PlannedEdge } from './build.ts';

/** What is in both; nothing when that has too many states. `one` or `other` itself when it is all of it. */
export function bothOf(one: Automaton, other: Automaton): Automaton | undefined {
  if (one === other || other === anyText) return one;
  return one === anyText ? other : remembered(intersections, { one, other }, (left, right) => left && right);
}

export function eitherOf(one: Automaton, other: Automaton): Automaton | undefined {
  if (one === other || other === noText) return one;
  return one === noText ? other : remembered(unions, { one, other }, (left, right) => left || right);
}

export function complementOf(automaton: Automaton): Automaton {
  const known = complements.get(automaton);
  if (known !== undefined) return known;
  const complement = { ...automaton, accepts: automaton.accepts.map((isEnd) => !isEnd) };
  complements.set(automaton, complement).set(complement, automaton);
  return complement;
}

interface Pair {
  readonly one: Automaton;
  readonly other: Automaton;
}

type Join = (left: boolean, right: boolean) => boolean;

/** Products are remembered for as long as both of their parts are in use: a path asks for the same ones again and again. */
type Products = WeakMap<Automaton, WeakMap<Automaton, Automaton | 'too-large'>>;

const intersections: Products = new WeakMap();
const unions: Products = new WeakMap();
const complements = new WeakMap<Automaton, Automaton>([
  [anyText, noText],
  [noText, anyText],
]);

function remembered(products: Products, { one, other }: Pair, join: Join): Automaton | undefined {
  const row = products.get(one) ?? new WeakMap<Automaton, Automaton | 'too-large'>();
  const product = row.get(other) ?? productOf({ one, other }, join) ?? 'too-large';
  products.set(one, row.set(other, product));
  return product === 'too-large' ? undefined : product;
}

function productOf({ one, other }: Pair, join: Join): Automaton | undefined {
  const size = other.accepts.length;
  const product = buildAutomaton<number>({
    start: 0,
    keyOf: (pair) => pair,
    accepts: (pair) => join(one.accepts[Math.floor(pair / size)] === true, other.accepts[pair % size] === true),
    edgesOf: (pair) => pairedEdges(one.edges[Math.floor(pair / size)] ?? [], other.edges[pair % size] ?? [], size),
  });
  return product === undefined ? undefined : known([one, other, anyText, noText], product);
}

/** The same set that is there already, so that nothing seems to have changed. */
function known(sets: readonly Automaton[], product: Automaton): Automaton {
  return sets.find((set) => sameAutomaton(set, product)) ?? product;
}

function pairedEdges(one: readonly Edge[], other: readonly Edge[], size: number): readonly PlannedEdge<number>[] {
  const paired: PlannedEdge<number>[] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [left, right] = [one[i] as Edge, other[j] as Edge];
    paired.push({ from: Math.max(left.from, right.from), to: left.to * size + right.to });
    const [nextLeft, nextRight] = [one[i + 1]?.from ?? Infinity, other[j + 1]?.from ?? Infinity];
    if (nextLeft <= nextRight) i++;
    if (nextRight <= nextLeft) j++;
  }
  return paired;
}
