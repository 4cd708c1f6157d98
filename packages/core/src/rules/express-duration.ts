import { executionTypes, relatedType } from '../analyses/flow/execution-types.ts';
import { defineRule } from '../engine/rule.ts';
import { maximumExpressSeconds } from '../language/quotas.ts';
import { type Field, numberField } from '../model/field.ts';
import { type StateMachine, statesOfType } from '../model/state-machine.ts';
import type { Node } from '../syntax/node.ts';

export const expressDuration = defineRule({
  id: 'express-duration',
  description: 'Disallow waits and timeouts that outlast an Express execution.',
  category: 'limits',
  severity: 'warning',
  requirements: ['EXPR-05', 'WAIT-12'],
  messages: {
    wait: 'An Express execution ends after 300 seconds, so a wait of {seconds} is never over.',
    timeout: 'An Express execution ends after 300 seconds, so a timeout of {seconds} has no effect.',
  },
  needs: { types: executionTypes },
  check({ machine, use }, { types }, report) {
    if (types.size === 0) return;
    for (const state of statesOfType(machine, 'Wait')) {
      const wait = secondsFrom(numberField(state.node, 'Seconds'), maximumExpressSeconds);
      if (wait === undefined || types.get(state.scope) !== 'EXPRESS') continue;
      report('wait', { ...wait, related: relatedType(use, state.scope) });
    }
    for (const { scope, field } of timeoutsOf(machine)) {
      const timeout = secondsFrom(field, maximumExpressSeconds + 1);
      if (timeout === undefined || types.get(scope) !== 'EXPRESS') continue;
      report('timeout', { ...timeout, related: relatedType(use, scope) });
    }
  },
});

function* timeoutsOf(machine: StateMachine) {
  if (machine.scope !== undefined) yield { scope: machine.scope, field: machine.timeoutSeconds };
  for (const { scope, timeoutSeconds } of statesOfType(machine, 'Task')) yield { scope, field: timeoutSeconds };
}

/** The seconds and their place, if they are literal and not less than `least`. */
function secondsFrom(field: Field<number>, least: number): { at: Node; data: { seconds: number } } | undefined {
  if (field.kind !== 'present' || field.value < least) return undefined;
  return { at: field.property.value, data: { seconds: field.value } };
}
