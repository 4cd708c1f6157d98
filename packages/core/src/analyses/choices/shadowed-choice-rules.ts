import { defineAnalysis } from '../../engine/analysis.ts';
import type { ChoiceRule } from '../../model/choice-rule.ts';
import { type ChoiceState, statesOfType } from '../../model/state-machine.ts';
import { type ChoiceCondition, choiceConditions } from './choice-conditions.ts';
import { EarlierRules } from './earlier-rules.ts';

/** Of each Choice, what its rules leave nothing to, as far as two rules show it that stand beside each other. */
export const shadowedChoiceRules = defineAnalysis({
  name: 'shadowed-choice-rules',
  needs: { conditions: choiceConditions },
  run: ({ machine }, { conditions }): readonly ShadowedInChoice[] =>
    statesOfType(machine, 'Choice')
      .filter(mayShadow)
      .map((state) => shadowedIn(state, conditions)),
});

export interface ShadowedInChoice {
  readonly state: ChoiceState;
  readonly rules: readonly ShadowedRule[];
  /** A rule that is true whatever the data are, so that `Default` is never taken. */
  readonly always: ChoiceRule | undefined;
}

export interface ShadowedRule {
  readonly rule: ChoiceRule;
  readonly covering: ChoiceRule;
}

/** A test depends on the data, so a rule that stands alone forestalls nothing. */
function mayShadow({ queryLanguage, rules }: ChoiceState): boolean {
  return queryLanguage !== 'JSONPath' || rules.length >= 2;
}

function shadowedIn(state: ChoiceState, conditions: Conditions): ShadowedInChoice {
  const earlier = new EarlierRules();
  const rules = shadowedRules(state, conditions, earlier);
  return { state, rules, always: earlier.always };
}

type Conditions = ReadonlyMap<ChoiceRule, ChoiceCondition>;

/** Adds each rule to the earlier ones once it has been held against them. */
function shadowedRules(state: ChoiceState, conditions: Conditions, earlier: EarlierRules): readonly ShadowedRule[] {
  const shadowed: ShadowedRule[] = [];
  for (const rule of state.rules) {
    const covering = coveringRule(rule, { state, conditions, earlier });
    if (covering !== undefined) shadowed.push({ rule, covering });
  }
  return shadowed;
}

interface Asking {
  readonly state: ChoiceState;
  readonly conditions: Conditions;
  readonly earlier: EarlierRules;
}

function coveringRule(rule: ChoiceRule, { state, conditions, earlier }: Asking): ChoiceRule | undefined {
  const condition = conditions.get(rule);
  if (condition !== undefined) {
    const covering = earlier.coveringCondition(condition);
    earlier.addCondition(rule, condition);
    return covering;
  }
  if (state.queryLanguage !== 'JSONPath') return undefined;
  const covering = earlier.coveringTest(rule.test);
  if (rule !== state.rules.at(-1)) earlier.addTest(rule, rule.test);
  return covering;
}
