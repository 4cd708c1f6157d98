import { hasMaps } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { statesOfType } from '../model/state-machine.ts';
import { isUnknown, propertyOf } from '../syntax/node.ts';

export const noParametersWithItemSelector = defineRule({
  id: 'no-parameters-with-item-selector',
  description: 'Disallow `Parameters` beside `ItemSelector` in a Map state: they are two names of one field.',
  category: 'map',
  severity: 'warning',
  requirements: ['MAP-06'],
  messages: { both: '`Parameters` of state `{state}` is the old name of `ItemSelector`, which it has too.' },
  when: hasMaps,
  needs: {},
  check({ machine }, _facts, report) {
    for (const { name, node, queryLanguage } of statesOfType(machine, 'Map')) {
      const parameters = queryLanguage === 'JSONPath' ? propertyOf(node, 'Parameters') : undefined;
      const selector = parameters && propertyOf(node, 'ItemSelector');
      // A `Ref` may stand for `AWS::NoValue`, which takes the field away.
      if (parameters === undefined || selector === undefined) continue;
      if (isUnknown(parameters.value) || isUnknown(selector.value)) continue;
      const related = [{ at: selector, message: '`ItemSelector` is given here.' }];
      report('both', { at: parameters, data: { state: name }, related });
    }
  },
});
