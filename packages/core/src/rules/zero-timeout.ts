import { defineRule } from '../engine/rule.ts';
import { removeProperty } from '../syntax/edit.ts';

export const zeroTimeout = defineRule({
  id: 'zero-timeout',
  description: 'Disallow a state machine without any time to run.',
  category: 'tasks',
  severity: 'warning',
  requirements: ['TOP-11'],
  messages: { zero: 'The state machine has a timeout of 0 seconds.' },
  needs: {},
  check({ machine }, _facts, report) {
    const { timeoutSeconds: timeout } = machine;
    if (timeout.kind !== 'present' || timeout.value !== 0) return;
    const fix = {
      title: 'Remove `TimeoutSeconds`',
      kind: 'suggestion',
      edits: [removeProperty(timeout.property)],
    } as const;
    report('zero', { at: timeout.property.value, fixes: [fix] });
  },
});
