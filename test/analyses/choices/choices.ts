import type { Document } from '../../../packages/core/src/engine/document.ts';
import type { ChoiceRule } from '../../../packages/core/src/model/choice-rule.ts';
import { type ChoiceState, statesOfType } from '../../../packages/core/src/model/state-machine.ts';
import { documentOf } from '../../check.ts';

/** A machine whose first state is a Choice with these rules, each given by the fields that ask something. */
export function documentOfRules(rules: readonly string[], fields = ''): Document {
  const choices = rules.map((rule) => `{ ${rule}, "Next": "B" }`).join(', ');
  return documentOf(
    `{ "StartAt": "A", "States": { "A": { "Type": "Choice", ${fields} "Choices": [${choices}] }, "B": { "Type": "Succeed" } } }`,
  );
}

export function choiceOf(document: Document): ChoiceState {
  return statesOfType(document.machine, 'Choice')[0] as ChoiceState;
}

export function ruleOf(fields: string): ChoiceRule {
  return choiceOf(documentOfRules([fields])).rules[0] as ChoiceRule;
}
