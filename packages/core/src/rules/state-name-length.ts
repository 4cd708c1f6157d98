import { defineRule } from '../engine/rule.ts';
import { maximumStateNameLength } from '../language/quotas.ts';
import { holdsPlaceholder } from '../syntax/placeholders.ts';

export const stateNameLength = defineRule({
  id: 'state-name-length',
  description: 'Ask for state names of 1 to 80 characters.',
  category: 'structure',
  severity: 'error',
  requirements: ['NAME-01'],
  messages: {
    long: 'The name of this state has {length} characters, and at most {maximum} are allowed.',
    empty: 'The name of this state is empty.',
  },
  needs: {},
  check({ machine }, _facts, report) {
    for (const { name, property } of machine.states) {
      if (name === '') report('empty', { at: property });
      if (name.length <= maximumStateNameLength || holdsPlaceholder(name)) continue;
      const length = charactersIn(name);
      if (length > maximumStateNameLength)
        report('long', { at: property, data: { length, maximum: maximumStateNameLength } });
    }
  },
});

/**
 * Code points, of which there are never more than UTF-16 units. AWS does not say which of the two it counts, so only a name
 * that is too long by both is.
 */
function charactersIn(name: string): number {
  return [...name].length;
}
