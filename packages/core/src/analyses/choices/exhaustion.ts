import type { JsonataTree } from '../../expressions/jsonata.ts';
import type { ChoiceRule, Test } from '../../model/choice-rule.ts';
import type { ChoiceState } from '../../model/state-machine.ts';
import { isUnknown } from '../../syntax/node.ts';
import type { ChoiceCondition } from './choice-conditions.ts';
import { partsOfConnective, testsWithin, withoutNot } from './choice-tests.ts';
import { jsonataComparison } from './jsonata-comparison.ts';
import { allTypes, passingValues, valueTypes } from './passing-values.ts';
import { keyOfTest } from './test-key.ts';
import { coverEverything, type ValueRange } from './value-range.ts';

/**
 * Whether the rules of a Choice leave no data over, as far as the text shows it: `all` when it does, `some` when it does
 * not, and nothing when a part of the rules is not known.
 */
export function exhaustionOf(
  state: ChoiceState,
  conditions: ReadonlyMap<ChoiceRule, ChoiceCondition>,
): 'all' | 'some' | undefined {
  if (!state.rulesAreKnown || state.queryLanguage === undefined) return undefined;
  const coverage = new Coverage();
  for (const rule of state.rules) {
    if (state.queryLanguage === 'JSONPath') {
      if (!isFullyKnown(rule.test)) return undefined;
      addTest(coverage, rule.test);
    } else {
      const condition = conditions.get(rule);
      if (condition === undefined) return undefined;
      addCondition(coverage, condition);
    }
  }
  return coverage.isWhole() ? 'all' : 'some';
}

/** What the rules let pass, along every line of values that they compare. */
class Coverage {
  isConstant = false;
  readonly #types = new Map<string, number>();
  readonly #ranges = new Map<string, ValueRange[]>();
  readonly #keys = new Set<string>();
  readonly #opposites = new Set<string>();

  addTypes(variable: string, types: number): void {
    this.#types.set(variable, (this.#types.get(variable) ?? 0) | types);
  }

  addRange(line: string, range: ValueRange): void {
    const ranges = this.#ranges.get(line);
    if (ranges === undefined) this.#ranges.set(line, [range]);
    else ranges.push(range);
  }

  addKey(key: string, isNegated: boolean): void {
    (isNegated ? this.#opposites : this.#keys).add(key);
  }

  isWhole(): boolean {
    if (this.isConstant || [...this.#keys].some((key) => this.#opposites.has(key))) return true;
    return [...this.#types.values()].includes(allTypes) || [...this.#ranges.values()].some(coverEverything);
  }
}

function isFullyKnown(rule: Test): boolean {
  for (const test of testsWithin(rule)) {
    if (test.kind === 'unknown') return false;
    if (test.kind !== 'comparison') continue;
    if (test.variable.kind !== 'present' || isUnknown(test.operator.value)) return false;
  }
  return true;
}

function addTest(coverage: Coverage, rule: Test): void {
  const tests = rule.kind === 'or' ? [rule, ...partsOfConnective(rule)] : [rule];
  for (const test of tests) {
    const { inner, isNegated } = withoutNot(test);
    const key = keyOfTest(inner);
    if (key !== undefined) coverage.addKey(key, isNegated);
    addValues(coverage, test);
  }
}

function addValues(coverage: Coverage, test: Test): void {
  const values = passingValues(test);
  if (values === undefined || !values.isExact) return;
  const { variable, types, part } = values;
  if (part !== undefined) coverage.addRange(JSON.stringify([variable, part.line]), part.range);
  else coverage.addTypes(variable, types | (isOfPresence(types) ? 0 : valueTypes.absent));
}

/** Every test but IsPresent fails on a missing value, which then does not get as far as `Default`. */
function isOfPresence(types: number): boolean {
  return types === valueTypes.absent || types === (allTypes & ~valueTypes.absent);
}

function addCondition(coverage: Coverage, condition: ChoiceCondition): void {
  if (condition.kind === 'constant') {
    coverage.isConstant ||= condition.value;
    return;
  }
  const { text, isNegated } = withoutNotCall(condition.tree);
  coverage.addKey(text, isNegated);
  const comparison = jsonataComparison(condition.tree);
  for (const range of comparison?.ranges ?? []) coverage.addRange(comparison?.line ?? '', range);
}

function withoutNotCall({ text, root }: JsonataTree): { readonly text: string; readonly isNegated: boolean } {
  const whole = text.trim();
  const isNot = root.type === 'function' && root.procedure.type === 'variable' && root.procedure.value === 'not';
  if (!isNot || !whole.startsWith('$not(') || !whole.endsWith(')')) return { text: whole, isNegated: false };
  return { text: whole.slice('$not('.length, -1).trim(), isNegated: true };
}
