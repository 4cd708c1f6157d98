import { hasFails } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { lacks } from '../model/field.ts';
import { type FailState, statesOfType } from '../model/state-machine.ts';
import { propertyOf } from '../syntax/node.ts';

export const failCause = defineRule({
  id: 'fail-cause',
  description: 'Require Fail states with an error to say its cause.',
  category: 'errors',
  severity: 'info',
  preset: 'strict',
  requirements: ['END-09'],
  messages: { missing: 'Fail state `{state}` has an error without a cause.' },
  when: hasFails,
  needs: {},
  check({ machine }, _facts, report) {
    for (const state of statesOfType(machine, 'Fail')) {
      if (!hasError(state) || mayHaveCause(state)) continue;
      report('missing', { at: state.property, data: { state: state.name } });
    }
  },
});

function hasError({ node }: FailState): boolean {
  return propertyOf(node, 'Error') !== undefined || propertyOf(node, 'ErrorPath') !== undefined;
}

function mayHaveCause({ node }: FailState): boolean {
  return !lacks(node, 'Cause', 'CausePath');
}
