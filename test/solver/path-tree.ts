import type { Cell } from '../../packages/core/src/solver/cell.ts';
import type { Json } from '../../packages/core/src/solver/domain.ts';
import { allOf, anyOf, type Formula, not } from '../../packages/core/src/solver/formula.ts';
import { solve } from '../../packages/core/src/solver/solve.ts';
import { assume, emptyStore, type Store } from '../../packages/core/src/solver/store.ts';
import { Random } from '../fuzz/random.ts';
import { Document } from './formulas.ts';

/** A chain of Choice states: the rules of each one, in their order. */
export type Chain = readonly (readonly Formula[])[];

/**
 * A chain of so many Choice states with one to three rules, which ask what those of real definitions ask: mostly whether
 * a text equals one or there is a value at all, sometimes for a pattern or two things at once, seldom for another path.
 */
export function randomChain(length: number, seed: number): Chain {
  const random = new Random(seed);
  const document = new Document();
  const cells = Array.from({ length: 3 + random.below(8) }, (_, index) => document.at(`$.order.field${index}`));
  const rule = () => randomRule(random, cells);
  return Array.from({ length }, () => Array.from({ length: 1 + random.below(3) }, rule));
}

/** How many times it was asked whether a path is possible, and what was answered. */
export interface Walk {
  checks: number;
  possible: number;
  unknown: number;
}

/** Follows all paths through a chain in depth and asks at every step whether the path is possible, at most so many times. */
export function walk(chain: Chain, mostChecks: number): Walk {
  const result: Walk = { checks: 0, possible: 0, unknown: 0 };
  const open: { readonly store: Store; readonly depth: number }[] = [{ store: emptyStore, depth: 0 }];
  for (let path = open.pop(); path !== undefined && result.checks < mostChecks; path = open.pop()) {
    for (const store of branches(path.store, chain[path.depth] ?? [])) {
      const { kind } = solve(store);
      result.checks++;
      if (kind === 'unknown') result.unknown++;
      if (kind === 'satisfiable') result.possible++;
      if (kind !== 'unsatisfiable') open.push({ store, depth: path.depth + 1 });
    }
  }
  return result;
}

/** A store for each rule that may be the first to match, and one for none. */
function branches(store: Store, rules: readonly Formula[]): readonly Store[] {
  const stores: Store[] = [];
  let rest = store;
  for (const rule of rules) {
    stores.push(assume(rest, rule));
    rest = assume(rest, not(rule));
  }
  return rules.length === 0 ? [] : [...stores, rest];
}

function randomRule(random: Random, cells: readonly Cell[]): Formula {
  const kind = random.below(10);
  if (kind < 7) return randomComparison(random, cells);
  const [one, other] = [randomComparison(random, cells), randomComparison(random, cells)];
  return kind < 9 ? allOf(one, other) : anyOf(one, other);
}

function randomComparison(random: Random, cells: readonly Cell[]): Formula {
  const cell = random.pick(cells);
  const is = (operator: string, operand: Json): Formula => ({ kind: 'comparison', cell, operator, operand });
  const chance = random.below(100);
  if (chance < 45) return is('StringEquals', random.pick(words));
  if (chance < 70) return is('IsPresent', true);
  if (chance < 80) return is('BooleanEquals', random.below(2) === 0);
  if (chance < 89) return is(random.pick(['NumericGreaterThan', 'NumericLessThanEquals']), random.below(5));
  if (chance < 98) return is('StringMatches', random.pick(['ORD-*', '*-EU', 'FAIL*', '*ED']));
  return { kind: 'path-comparison', cell, operator: 'NumericLessThanPath', other: random.pick(cells) };
}

const words = ['SUCCEEDED', 'FAILED', 'RUNNING', 'ORD-1', 'ORD-2-EU', 'TIMED_OUT'];
