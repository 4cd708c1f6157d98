import { timestampFault } from '../analyses/fields/timestamp-fault.ts';
import { hasWaits } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { type StateMachine, statesOfType } from '../model/state-machine.ts';
import { propertyOf } from '../syntax/node.ts';

export const timestampFormat = defineRule({
  id: 'timestamp-format',
  description: 'Require an RFC 3339 timestamp in `Timestamp` of a Wait state.',
  category: 'data',
  severity: 'error',
  requirements: ['WAIT-04', 'QL-07'],
  messages: { malformed: '{problem}' },
  when: hasWaits,
  needs: {},
  check({ machine }, _facts, report) {
    for (const node of writtenTimestamps(machine)) {
      const fault = timestampFault(node);
      if (fault !== undefined) report('malformed', fault);
    }
  },
});

/** In JSONata states an expression may stand for the timestamp. */
function* writtenTimestamps(machine: StateMachine) {
  for (const { node, queryLanguage } of statesOfType(machine, 'Wait')) {
    const value = propertyOf(node, 'Timestamp')?.value;
    if (value?.kind !== 'string' || queryLanguage === undefined) continue;
    if (queryLanguage === 'JSONPath' || !value.value.startsWith('{%')) yield value;
  }
}
