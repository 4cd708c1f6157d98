import type { ChoiceRule, Test } from '../../model/choice-rule.ts';
import type { ChoiceCondition } from './choice-conditions.ts';
import { include, type PassingValues, passingValues } from './passing-values.ts';
import { deepestTest, keyOfTest } from './test-key.ts';

/**
 * The rules of a Choice state that were asked before another, and so were false: whatever makes one of them true makes the
 * other one never chosen.
 */
export class EarlierRules {
  #always: ChoiceRule | undefined;
  readonly #byKey = new Map<string, ChoiceRule>();
  /** Of the rule that is asked about now and then added: its keys are long, and each is made once. */
  readonly #keys = new Map<Test, string | undefined>();
  /** By path, tests that may let more than one value pass. */
  readonly #wide = new Map<string, WideTest[]>();

  /** A rule that is true whatever the data are. */
  get always(): ChoiceRule | undefined {
    return this.#always;
  }

  addCondition(rule: ChoiceRule, condition: ChoiceCondition): void {
    if (condition.kind === 'expression') {
      if (condition.isSteady) this.#addKey(keyOfCondition(condition), rule);
    } else if (condition.value) this.#always ??= rule;
  }

  /** An earlier rule that is true whenever the condition is. */
  coveringCondition(condition: ChoiceCondition): ChoiceRule | undefined {
    if (condition.kind === 'constant') return this.#always;
    return this.#always ?? this.#byKey.get(keyOfCondition(condition));
  }

  addTest(rule: ChoiceRule, test: Test): void {
    this.#addKey(this.#keyOf(test), rule);
    this.#addParts(rule, test, 0);
    this.#keys.clear();
  }

  /** An earlier rule that is true whenever the test is. */
  coveringTest(test: Test, depth = 0): ChoiceRule | undefined {
    if (this.#byKey.size === 0 && this.#wide.size === 0) return undefined;
    const key = this.#keyOf(test);
    const same = key === undefined ? undefined : this.#byKey.get(key);
    if (same !== undefined || depth === deepestTest) return same;
    if (test.kind === 'and') return this.#coveringOneOf(test.tests, depth + 1);
    if (test.kind === 'or') return this.#coveringAllOf(test.tests, depth + 1);
    return this.#coveringValues(passingValues(test));
  }

  #coveringValues(values: PassingValues | undefined): ChoiceRule | undefined {
    if (values === undefined) return undefined;
    const key = keyOfValue(values);
    const same = key === undefined ? undefined : this.#byKey.get(key);
    return same ?? this.#wide.get(values.variable)?.find((wide) => include(wide.values, values))?.rule;
  }

  #coveringOneOf(tests: readonly Test[], depth: number): ChoiceRule | undefined {
    for (const test of tests) {
      const covering = this.coveringTest(test, depth);
      if (covering !== undefined) return covering;
    }
    return undefined;
  }

  #coveringAllOf(tests: readonly Test[], depth: number): ChoiceRule | undefined {
    let covering: ChoiceRule | undefined;
    for (const test of tests) {
      covering = this.coveringTest(test, depth);
      if (covering === undefined) return undefined;
    }
    return covering;
  }

  /** A rule over `Or` was false, so each of its tests was. */
  #addParts(rule: ChoiceRule, test: Test, depth: number): void {
    if (test.kind === 'or' && depth < deepestTest) {
      for (const part of test.tests) {
        this.#addKey(this.#keyOf(part), rule);
        this.#addParts(rule, part, depth + 1);
      }
      return;
    }
    const values = passingValues(test);
    const key = values === undefined ? undefined : keyOfValue(values);
    if (key !== undefined) this.#addKey(key, rule);
    else if (values !== undefined) this.#addWide({ rule, values });
  }

  #keyOf(test: Test): string | undefined {
    if (test.kind === 'unknown') return undefined;
    const known = this.#keys.get(test);
    if (known !== undefined) return known;
    const key = keyOfTest(test);
    this.#keys.set(test, key);
    return key;
  }

  #addKey(key: string | undefined, rule: ChoiceRule): void {
    if (key !== undefined && !this.#byKey.has(key)) this.#byKey.set(key, rule);
  }

  #addWide(test: WideTest): void {
    const tests = this.#wide.get(test.values.variable);
    if (tests === undefined) this.#wide.set(test.values.variable, [test]);
    else if (tests.length < mostWideTests) tests.push(test);
  }
}

interface WideTest {
  readonly rule: ChoiceRule;
  readonly values: PassingValues;
}

/** Of one path; more than anybody writes, and time stays linear. */
const mostWideTests = 16;

/** Tests that only one value passes are found by that value, of which a Choice may well ask hundreds. */
function keyOfValue({ variable, part }: PassingValues): string | undefined {
  const value = part?.range.from?.value;
  if (part === undefined || value === undefined || value !== part.range.to?.value) return undefined;
  // With the lengths, no two sets of parts make the same text.
  return `=${part.line.length} ${variable.length} ${part.line}${variable}${value}`;
}

/** Begins unlike any other key. */
function keyOfCondition(condition: Extract<ChoiceCondition, { kind: 'expression' }>): string {
  return `{%${condition.tree.text.trim()}`;
}
