import { hasPasses } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { statesOfType } from '../model/state-machine.ts';
import { removeProperty } from '../syntax/edit.ts';
import { isUnknown, propertyOf } from '../syntax/node.ts';

export const noResultWithParameters = defineRule({
  id: 'no-result-with-parameters',
  description: 'Disallow `Parameters` beside `Result` in a Pass state, where they have no effect.',
  category: 'data',
  severity: 'warning',
  requirements: ['PASS-02'],
  messages: { ignored: '`Parameters` of state `{state}` are ignored, because `Result` is the result.' },
  when: hasPasses,
  needs: {},
  check({ machine }, _facts, report) {
    for (const { name, node, queryLanguage } of statesOfType(machine, 'Pass')) {
      const parameters = queryLanguage === 'JSONPath' ? propertyOf(node, 'Parameters') : undefined;
      const result = parameters && propertyOf(node, 'Result');
      // A `Ref` may stand for `AWS::NoValue`, which takes the field away.
      if (parameters === undefined || result === undefined || isUnknown(result.value)) continue;
      report('ignored', {
        at: parameters,
        data: { state: name },
        related: [{ at: result, message: '`Result` is given here.' }],
        fixes: [{ title: 'Remove `Parameters`', kind: 'suggestion', edits: [removeProperty(parameters)] }],
        tags: ['unnecessary'],
      });
    }
  },
});
