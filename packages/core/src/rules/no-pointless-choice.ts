import { hasChoices } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { lacks, valueOf } from '../model/field.ts';
import { type ChoiceState, statesOfType } from '../model/state-machine.ts';
import type { ObjectNode } from '../syntax/node.ts';

export const noPointlessChoice = defineRule({
  id: 'no-pointless-choice',
  description: 'Disallow Choice states whose rules and `Default` all lead to the same state.',
  category: 'choice',
  severity: 'warning',
  requirements: ['FLOW-11'],
  messages: { pointless: 'State `{state}` chooses nothing: every rule and `Default` lead to `{target}`.' },
  when: hasChoices,
  needs: {},
  check({ machine }, _facts, report) {
    for (const state of statesOfType(machine, 'Choice')) {
      const target = onlyTargetOf(state);
      if (target === undefined || choosesData(state)) continue;
      report('pointless', { at: state.property, data: { state: state.name, target } });
    }
  },
});

function onlyTargetOf({ rules, rulesAreKnown, default: otherwise }: ChoiceState): string | undefined {
  const target = valueOf(otherwise);
  if (target === undefined || !rulesAreKnown || rules.length === 0) return undefined;
  return rules.every(({ next }) => valueOf(next) === target) ? target : undefined;
}

/** `Assign` and `Output` of a rule apply when it is chosen, those of the state with `Default`: the way is one, the data differ. */
function choosesData({ node, rules }: ChoiceState): boolean {
  return mayWriteData(node) || rules.some((rule) => mayWriteData(rule.node));
}

function mayWriteData(holder: ObjectNode): boolean {
  return !lacks(holder, 'Assign', 'Output');
}
