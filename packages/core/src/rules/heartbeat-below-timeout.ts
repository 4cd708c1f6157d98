import { hasHeartbeats } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { statesOfType } from '../model/state-machine.ts';

export const heartbeatBelowTimeout = defineRule({
  id: 'heartbeat-below-timeout',
  description: 'Require `HeartbeatSeconds` to be smaller than `TimeoutSeconds`.',
  category: 'tasks',
  severity: 'warning',
  requirements: ['TASK-05'],
  messages: { late: 'A heartbeat of {heartbeat} seconds never runs out before the timeout of {timeout}.' },
  when: hasHeartbeats,
  needs: {},
  check({ machine }, _facts, report) {
    for (const { heartbeatSeconds: heartbeat, timeoutSeconds: timeout } of statesOfType(machine, 'Task')) {
      if (heartbeat.kind !== 'present' || timeout.kind !== 'present' || heartbeat.value < timeout.value) continue;
      report('late', {
        at: heartbeat.property.value,
        data: { heartbeat: heartbeat.value, timeout: timeout.value },
        related: [{ at: timeout.property, message: 'The timeout is set here.' }],
      });
    }
  },
});
