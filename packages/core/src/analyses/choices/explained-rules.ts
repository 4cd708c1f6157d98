import { defineAnalysis } from '../../engine/analysis.ts';
import { parseJsonPath, stepOutsideReferencePath } from '../../expressions/json-path.ts';
import type { Test } from '../../model/choice-rule.ts';
import { valueOf, writtenAt } from '../../model/field.ts';
import { type ChoiceState, statesOfType } from '../../model/state-machine.ts';
import type { Node, Property } from '../../syntax/node.ts';
import { choiceConditions } from './choice-conditions.ts';
import { testsWithin } from './choice-tests.ts';
import { contradictions } from './contradictions.ts';
import { shadowedChoiceRules } from './shadowed-choice-rules.ts';

/** The rules of Choice states, each by its node, and the `Default`, of which their text alone shows that they are never chosen. */
export const explainedRules = defineAnalysis({
  name: 'explained-rules',
  needs: { shadowed: shadowedChoiceRules, conditions: choiceConditions, contradictions },
  run({ machine }, { shadowed, conditions, ...facts }): ReadonlySet<Node | Property> {
    const places = new Set<Node | Property>();
    for (const { rules, always, state } of shadowed) {
      for (const { rule } of rules) places.add(rule.node);
      if (always !== undefined) addDefault(places, state);
    }
    for (const [{ node }, condition] of conditions) {
      if (condition.kind === 'constant' && !condition.value) places.add(node);
    }
    const contradictory: ReadonlyMap<Test, unknown> = facts.contradictions;
    for (const { rules } of statesOfType(machine, 'Choice')) {
      for (const { node, test } of rules) if (contradictory.has(test) || comparesSeveral(test)) places.add(node);
    }
    return places;
  },
});

function addDefault(places: Set<Node | Property>, state: ChoiceState): void {
  const otherwise = writtenAt(state.default);
  if (otherwise !== undefined) places.add(otherwise);
}

/** A path that selects any number of values selects a list, which no comparison is true of. */
function comparesSeveral(test: Test): boolean {
  return testsWithin(test).some((one) => {
    const path = one.kind === 'comparison' ? valueOf(one.variable) : undefined;
    const parsed = path === undefined ? undefined : parseJsonPath(path);
    return parsed?.kind === 'parsed' && stepOutsideReferencePath(parsed.tree) !== undefined;
  });
}
