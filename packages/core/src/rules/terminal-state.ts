import { onlyLeadsOn } from '../analyses/flow/scope-flow.ts';
import { defineRule } from '../engine/rule.ts';
import type { Scope } from '../model/state-machine.ts';

export const terminalState = defineRule({
  id: 'terminal-state',
  description: 'Require every scope to have a state that ends it.',
  category: 'flow',
  severity: 'error',
  requirements: ['FLOW-05'],
  messages: { endless: 'No state ends {scope}: none has `"End": true`, and none is a `Succeed` or `Fail` state.' },
  needs: {},
  check({ machine }, _facts, report) {
    for (const scope of machine.scopes) {
      if (scope.statesField.kind !== 'present' || !isEndless(scope)) continue;
      report('endless', { at: scope.statesField.property, data: { scope: scopeWords[scope.kind] } });
    }
  },
});

const scopeWords: Readonly<Record<Scope['kind'], string>> = {
  machine: 'the state machine',
  branch: 'this branch',
  iteration: 'this item processor',
};

function isEndless({ states, statesField, isFullyKnown }: Scope): boolean {
  if (!isFullyKnown || states.size === 0 || statesField.kind !== 'present') return false;
  // A state that is no object is not among `states`, and may have been meant to end the scope.
  const areAllRead = statesField.value.properties.every(({ value }) => value.kind === 'object');
  return areAllRead && [...states.values()].every(onlyLeadsOn);
}
