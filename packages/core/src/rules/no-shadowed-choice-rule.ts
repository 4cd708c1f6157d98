import { type ChoiceCondition, choiceConditions } from '../analyses/choice-conditions.ts';
import { EarlierRules } from '../analyses/earlier-rules.ts';
import { hasChoices } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import type { ChoiceRule } from '../model/choice-rule.ts';
import { writtenAt } from '../model/field.ts';
import { type ChoiceState, statesOfType } from '../model/state-machine.ts';

export const noShadowedChoiceRule = defineRule({
  id: 'no-shadowed-choice-rule',
  description: 'Disallow rules of a Choice that an earlier rule always forestalls.',
  category: 'choice',
  severity: 'warning',
  requirements: ['FLOW-11', 'CHO-29'],
  messages: {
    shadowed: 'This rule is never chosen, because an earlier one is true whenever it is.',
    default: '`Default` is never taken, because a rule is always true.',
  },
  when: hasChoices,
  needs: { conditions: choiceConditions },
  check({ machine }, { conditions }, report) {
    for (const state of statesOfType(machine, 'Choice')) {
      // A test depends on the data, so a rule that stands alone forestalls nothing.
      if (state.queryLanguage === 'JSONPath' && state.rules.length < 2) continue;
      const earlier = new EarlierRules();
      for (const { rule, covering } of shadowedRules(state, conditions, earlier)) {
        report('shadowed', { at: rule.node, related: [placeOf(covering)], tags: ['unnecessary'] });
      }
      const otherwise = writtenAt(state.default);
      if (earlier.always === undefined || otherwise === undefined) continue;
      report('default', { at: otherwise, related: [placeOf(earlier.always)], tags: ['unnecessary'] });
    }
  },
});

type Conditions = ReadonlyMap<ChoiceRule, ChoiceCondition>;

interface ShadowedRule {
  readonly rule: ChoiceRule;
  readonly covering: ChoiceRule;
}

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

function placeOf(rule: ChoiceRule) {
  return { at: rule.node, message: 'The earlier rule is here.' };
}
