import type { ChoiceRule } from '../../model/choice-rule.ts';
import type { ChoiceState } from '../../model/state-machine.ts';
import { type ObjectNode, propertyOf } from '../../syntax/node.ts';
import { ruleHolds } from '../choice/rule-holds.ts';
import { afterInputPath } from '../data/json-path-flow.ts';
import { evaluateField } from '../data/jsonata-field.ts';
import { isJsonata, leaveJsonataWithInput, leaveWithInput } from '../data/leave.ts';
import { located } from '../data/located.ts';
import { visitData } from '../data/visit-data.ts';
import type { Process, Remainder } from '../drive.ts';
import { type Failure, Halt } from '../failure.ts';
import type { PathData } from '../json-path/select.ts';
import { unexpectedTypeCause } from '../jsonata/query-failure.ts';
import type { StateVisit } from '../state-visit.ts';
import { UnknownValue } from '../value.ts';
import { proceed } from './proceed.ts';

/** A Choice goes where the first rule that holds leads, or to `Default`. */
export function runChoice(visit: StateVisit, state: ChoiceState): Remainder {
  if (isJsonata(visit)) return chooseJsonata(visit, state);
  const data = afterInputPath(visit);
  const rule = ruleThatHolds(visit, state, visitData(visit, data));
  take(visit, state, rule);
  leaveWithInput(visit, data, rule === undefined ? visit.fields.Assign : propertyOf(rule.node, 'Assign'));
  return proceed(visit, rule === undefined ? state.default : rule.next);
}

function* chooseJsonata(visit: StateVisit, state: ChoiceState): Process<void> {
  const rule = yield* firstThatHolds(visit, state);
  take(visit, state, rule);
  yield* leaveJsonataWithInput(visit, rule?.node);
  proceed(visit, rule === undefined ? state.default : rule.next);
}

function* firstThatHolds(visit: StateVisit, state: ChoiceState): Process<ChoiceRule | undefined> {
  for (const rule of state.rules) {
    if (decided(visit, rule, yield* conditionOf(visit, rule))) return rule;
  }
  return undefined;
}

function take(visit: StateVisit, state: ChoiceState, rule: ChoiceRule | undefined): void {
  if (rule === undefined && !state.rulesAreKnown) {
    throw new Halt('UNDECIDED', `Not all rules of \`${state.name}\` can be read.`, state.property);
  }
  if (rule === undefined && state.default.kind === 'missing') throw noMatch(visit);
  visit.rule = rule?.node;
}

function decided({ state }: StateVisit, { node }: ChoiceRule, answer: boolean | UnknownValue): boolean {
  if (!(answer instanceof UnknownValue)) return answer;
  throw new Halt('UNDECIDED', `Which way \`${state.name}\` goes is not known: ${answer.reason}`, node);
}

function ruleThatHolds(visit: StateVisit, { rules }: ChoiceState, data: PathData): ChoiceRule | undefined {
  for (const rule of rules) {
    const answer = located(visit, rule.node, () => ruleHolds(rule.test, data));
    if (decided(visit, rule, answer)) return rule;
  }
  return undefined;
}

function* conditionOf(visit: StateVisit, { condition, node }: ChoiceRule): Process<boolean | UnknownValue> {
  if (condition === undefined) throw new Halt('UNDECIDED', 'A rule without `Condition` cannot be tried.', node);
  const within = `Choices[${placeInList(node)}]/`;
  const value = yield* evaluateField(condition, { visit, states: { input: visit.input }, within });
  if (typeof value === 'boolean' || value instanceof UnknownValue) return value;
  const expression = condition.value.kind === 'string' ? condition.value.value.slice(2, -2) : '';
  const text = unexpectedTypeCause({ expression, field: `${within}Condition` }, 'boolean', value);
  throw visit.fault('States.QueryEvaluationError', text, condition);
}

function placeInList({ parent, start }: ObjectNode): number {
  return parent?.kind === 'array' ? parent.items.findIndex((item) => item.start === start) : 0;
}

function noMatch(visit: StateVisit): Failure {
  const text = 'Failed to transition out of the state. The state does not point to a next state.';
  return visit.fault('States.NoChoiceMatched', text, visit.state.property);
}
