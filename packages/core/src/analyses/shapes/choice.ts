import type { ChoiceRule } from '../../model/choice-rule.ts';
import { valueOf } from '../../model/field.ts';
import type { ChoiceState } from '../../model/state-machine.ts';
import { type Split, splitByTest } from './choice-test.ts';
import { splitByCondition } from './jsonata-condition.ts';
import { leaveWithInput } from './leave.ts';
import { type Flow, isNoFlow, noFlow, runtimeError, type StateRun } from './state-run.ts';
import { afterInput } from './through.ts';

/** A Choice goes where the first rule that holds leads, or to `Default`. */
export function runChoice(run: StateRun, state: ChoiceState): void {
  let left = afterInput(run);
  for (const rule of state.rules) {
    const { holding, failing } = split(run, rule, left);
    run.isAlways = false;
    const flow = isNoFlow(holding) ? noFlow : leaveWithInput(run, holding, rule.node);
    run.exit('choice', flow, { target: valueOf(rule.next), rule });
    left = failing;
  }
  if (state.default.kind !== 'missing') {
    run.exit('default', isNoFlow(left) ? noFlow : leaveWithInput(run, left), { target: valueOf(state.default) });
  } else if (!isNoFlow(left)) run.mayFail('States.NoChoiceMatched');
  run.isAlways = true;
}

function split(run: StateRun, rule: ChoiceRule, flow: Flow): Split {
  if (isNoFlow(flow)) return { holding: noFlow, failing: noFlow };
  if (run.state.queryLanguage === 'JSONPath') return splitByTest(run, rule.test, flow);
  const { condition } = rule;
  if (condition === undefined) return unknown(run, rule, flow);
  const template = run.program.query(condition.value);
  if (template.kind === 'jsonata') return splitByCondition(run, template.root, { flow, place: template.place });
  const { value } = condition;
  if (value.kind !== 'boolean') return unknown(run, rule, flow);
  return value.value ? { holding: flow, failing: noFlow } : { holding: noFlow, failing: flow };
}

function unknown(run: StateRun, { node }: ChoiceRule, flow: Flow): Split {
  run.notUnderstood(node, 'What the rule asks is not followed.');
  run.mayFail(runtimeError, 'States.QueryEvaluationError');
  return { holding: flow, failing: flow };
}
