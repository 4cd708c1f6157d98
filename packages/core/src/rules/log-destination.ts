import { hasDeclaration } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import type { LoggingSetting } from '../hosts/template.ts';

export const logDestination = defineRule({
  id: 'log-destination',
  description: 'Require logging to have exactly one destination.',
  category: 'deployment',
  severity: 'error',
  requirements: ['DEP-07'],
  messages: {
    none: 'State machine `{machine}` logs, and names no log group to write to.',
    several: 'State machine `{machine}` names {count} destinations for its logs, and only one is taken.',
  },
  when: hasDeclaration,
  needs: {},
  check({ use: { declared } }, _facts, report) {
    if (declared === undefined) return;
    const { name: machine, logging } = declared.declaration;
    const fault = faultOf(logging);
    if (fault === undefined || logging.at === undefined) return;
    if (fault === 'none') report('none', { at: logging.at, data: { machine } });
    else report('several', { at: logging.at, data: { machine, count: logging.destinations ?? 0 } });
  },
});

function faultOf({ state, destinations }: LoggingSetting): 'none' | 'several' | undefined {
  if (destinations === undefined) return undefined;
  if (destinations > 1) return 'several';
  return state === 'on' && destinations === 0 ? 'none' : undefined;
}
