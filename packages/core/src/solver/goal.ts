import type { Cell } from './cell.ts';
import { domainOfComparison } from './comparison.ts';
import {
  anyNumber,
  anyString,
  type Domain,
  intersect,
  isNothing,
  kinds,
  ofKinds,
  ofStrings,
  outside,
  unite,
} from './domain.ts';
import { allOf, anyOf, type Connective, type Formula, isBeyondBounds, type PathComparison, within } from './formula.ts';
import { timestampsOfAnyTime } from './instants.ts';
import { timestampsAt } from './strings.ts';

/** A formula whose negations have gone into its literals. */
export type Goal = Membership | Ordering | Guess | Several;

export interface Membership {
  readonly kind: 'in';
  readonly cell: Cell;
  readonly domain: Domain;
}

/** What two cells that both hold values of a line are to each other. */
export interface Ordering {
  readonly kind: 'ordering';
  readonly line: LineName;
  readonly order: Order;
  readonly left: Cell;
  readonly right: Cell;
}

export type LineName = 'number' | 'string' | 'timestamp';

export type Order = 'equal' | 'different' | 'less' | 'less-or-equal';

/** What nobody can tell, taken to be true or not. */
export interface Guess {
  readonly kind: 'guess';
  readonly key: unknown;
  readonly isTrue: boolean;
}

/** Of no parts, `all` is true and `any` is false. */
export interface Several {
  readonly kind: 'all' | 'any';
  readonly parts: readonly Goal[];
}

/** What must hold for a formula to be true. */
export function goalOf(formula: Formula): Goal {
  const known = goals.get(formula);
  if (known !== undefined) return known;
  const goal = isBeyondBounds(formula) ? guess(formula, true) : read(formula, true);
  goals.set(formula, goal);
  return goal;
}

/** A rule is assumed, and its opposite, on many paths. */
const goals = new WeakMap<Formula, Goal>();

/** What must hold for a part to come out so; the whole is small enough for recursion. */
function read(formula: Formula, isTrue: boolean): Goal {
  switch (formula.kind) {
    case 'comparison':
      return membership(formula, { domain: domainOfComparison(formula.operator, formula.operand), isTrue });
    case 'path-comparison':
      return ordering(formula, isTrue);
    case 'within':
      return membership(formula, { domain: formula.domain, isTrue });
    case 'opaque':
      return guess(formula.key, isTrue);
    case 'not':
      return read(formula.part, !isTrue);
    default:
      return several(formula, isTrue);
  }
}

function guess(key: unknown, isTrue: boolean): Goal {
  return { kind: 'guess', key, isTrue };
}

function membership(
  formula: Formula & { readonly cell: Cell },
  { domain, isTrue }: { readonly domain: Domain | undefined; readonly isTrue: boolean },
): Goal {
  const meant = isTrue || domain === undefined ? domain : outside(domain);
  return meant === undefined ? guess(formula, isTrue) : { kind: 'in', cell: formula.cell, domain: meant };
}

function several({ kind, parts }: Connective, isTrue: boolean): Goal {
  const goals = parts.map((part) => read(part, isTrue));
  return (kind === 'and') === isTrue ? every(goals) : some(goals);
}

/** All goals as one, with those about the same cell in one. */
function every(goals: readonly Goal[]): Goal {
  const flat = flattened(goals, 'all');
  const parts = merged(flat, intersect);
  return parts.length === 1 ? (parts[0] as Goal) : { kind: 'all', parts };
}

function some(goals: readonly Goal[]): Goal {
  const flat = flattened(goals, 'any');
  const parts = merged(flat, unite).filter((part) => part.kind !== 'in' || !isNothing(part.domain));
  return parts.length === 1 ? (parts[0] as Goal) : { kind: 'any', parts };
}

function flattened(goals: readonly Goal[], kind: Several['kind']): readonly Goal[] {
  if (!goals.some((goal) => goal.kind === kind)) return goals;
  return goals.flatMap((goal) => (goal.kind === kind ? goal.parts : [goal]));
}

/** Memberships of one cell become one where a domain says what they say together. */
function merged(goals: readonly Goal[], join: (one: Domain, other: Domain) => Domain | undefined): readonly Goal[] {
  if (goals.length < 2) return goals;
  const places = new Map<Cell, number>();
  const kept: Goal[] = [];
  for (const goal of goals) {
    const place = goal.kind === 'in' ? places.get(goal.cell) : undefined;
    const joined = place === undefined ? undefined : joinAt(kept[place], goal, join);
    if (place !== undefined && joined !== undefined) kept[place] = joined;
    else if (kept.push(goal) > 0 && goal.kind === 'in') places.set(goal.cell, kept.length - 1);
  }
  return kept;
}

function joinAt(
  one: Goal | undefined,
  other: Goal,
  join: (one: Domain, other: Domain) => Domain | undefined,
): Membership | undefined {
  if (one?.kind !== 'in' || other.kind !== 'in') return undefined;
  const domain = join(one.domain, other.domain);
  return domain && { ...one, domain };
}

/** What an operator between paths compares, and how; `isFlipped` has the right one before the left one. */
interface Meaning {
  readonly line: LineName;
  readonly order: Order;
  readonly isFlipped: boolean;
}

const lineNames: ReadonlyMap<string, LineName> = new Map([
  ['Numeric', 'number'],
  ['String', 'string'],
  ['Timestamp', 'timestamp'],
]);

const meanings: ReadonlyMap<string, Meaning> = new Map(
  [...lineNames].flatMap(([prefix, line]): [string, Meaning][] => [
    [`${prefix}EqualsPath`, { line, order: 'equal', isFlipped: false }],
    [`${prefix}LessThanPath`, { line, order: 'less', isFlipped: false }],
    [`${prefix}GreaterThanPath`, { line, order: 'less', isFlipped: true }],
    [`${prefix}LessThanEqualsPath`, { line, order: 'less-or-equal', isFlipped: false }],
    [`${prefix}GreaterThanEqualsPath`, { line, order: 'less-or-equal', isFlipped: true }],
  ]),
);

/** All values of a line. */
export const domainOfLine: Readonly<Record<LineName, Domain>> = {
  number: anyNumber,
  string: anyString,
  timestamp: ofStrings(timestampsAt(timestampsOfAnyTime)),
};

function ordering(formula: PathComparison, isTrue: boolean): Goal {
  if (formula.operator === 'BooleanEqualsPath') return read(sameBoolean(formula), isTrue);
  const meaning = meanings.get(formula.operator);
  if (meaning === undefined) return guess(formula, isTrue);
  const [left, right] = meaning.isFlipped ? [formula.other, formula.cell] : [formula.cell, formula.other];
  const { line, order } = meaning;
  const typed = [left, right].map((cell): Goal => ({ kind: 'in', cell, domain: domainOfLine[line] }));
  if (isTrue) return every([...typed, { kind: 'ordering', line, order, left, right }]);
  return some([...typed.map(untrue), every([...typed, opposite({ kind: 'ordering', line, order, left, right })])]);
}

function sameBoolean({ cell, other }: PathComparison): Formula {
  const [yes, no] = [ofKinds(kinds.true), ofKinds(kinds.false)];
  return anyOf(allOf(within(cell, yes), within(other, yes)), allOf(within(cell, no), within(other, no)));
}

function untrue(goal: Goal): Goal {
  const domain = goal.kind === 'in' ? outside(goal.domain) : undefined;
  return goal.kind === 'in' && domain !== undefined ? { ...goal, domain } : goal;
}

function opposite(goal: Ordering): Ordering {
  const { order, left, right } = goal;
  if (order === 'equal') return { ...goal, order: 'different' };
  if (order === 'different') return { ...goal, order: 'equal' };
  return { ...goal, order: order === 'less' ? 'less-or-equal' : 'less', left: right, right: left };
}
