import { type ExceededQuota, exceededQuotas } from '../analyses/limits/exceeded-quotas.ts';
import { defineRule, type RelatedPlace } from '../engine/rule.ts';
import { secondsOfExecution } from '../interpreter/seconds-of-execution.ts';

export const noExceededQuota = defineRule({
  id: 'no-exceeded-quota',
  description: 'Disallow ways on which every execution exceeds a quota of AWS.',
  category: 'limits',
  severity: 'warning',
  requirements: ['LIM-02', 'SMELL-03', 'TOP-10', 'LIM-01'],
  messages: {
    events:
      'An execution enters `{state}` {times} times without an error, has more than 25,000 events by then, and fails.',
    time: 'The waits up to here take longer than the {limit} seconds after which the execution times out.',
    data: '`{state}` brings forth more than 262,144 bytes the {times}. time that it is entered, and fails.',
    dataAtOnce: '`{state}` brings forth more than 262,144 bytes, and fails.',
  },
  needs: { exceeded: exceededQuotas },
  check({ machine, use }, { exceeded }, report) {
    for (const one of exceeded) {
      const { kind, at: state, times, witness } = one;
      const finding = { at: state.property, related: relatedTo(one), witness };
      if (kind === 'events') report('events', { ...finding, data: { state: state.name, times } });
      else if (kind === 'time')
        report('time', { ...finding, data: { limit: secondsOfExecution(machine, use.type ?? 'STANDARD') } });
      else if (times === 1) report('dataAtOnce', { ...finding, data: { state: state.name } });
      else report('data', { ...finding, data: { state: state.name, times } });
    }
  },
});

function relatedTo({ from, at }: ExceededQuota): readonly RelatedPlace[] {
  if (from === at) return [];
  return [{ at: from.property, message: 'Every execution that comes here and meets no error gets there.' }];
}
