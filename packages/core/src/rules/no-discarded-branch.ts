import { hasParallels } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { nullableStringField } from '../model/field.ts';
import { type ParallelState, type Scope, statesOfType } from '../model/state-machine.ts';

export const noDiscardedBranch = defineRule({
  id: 'no-discarded-branch',
  description: 'Disallow branches that do nothing but make a result that is thrown away.',
  category: 'practice',
  severity: 'info',
  preset: 'strict',
  requirements: ['PAR-10'],
  messages: { idle: 'This branch of Parallel `{state}` calls nothing, and `ResultPath` drops its result.' },
  when: hasParallels,
  needs: {},
  check({ machine }, _facts, report) {
    for (const state of statesOfType(machine, 'Parallel')) {
      if (!dropsResult(state)) continue;
      for (const branch of state.branches.filter(isIdle))
        report('idle', { at: branch.node, data: { state: state.name } });
    }
  },
});

/** With `ResultSelector`, `Assign` or `Output` the result is used before it is dropped. */
function dropsResult({ node, queryLanguage }: ParallelState): boolean {
  const resultPath = nullableStringField(node, 'ResultPath');
  const isDropped = queryLanguage === 'JSONPath' && resultPath.kind === 'present' && resultPath.value === null;
  return isDropped && !node.properties.some(({ name }) => name === 'Assign');
}

function isIdle({ states, isFullyKnown }: Scope): boolean {
  if (!isFullyKnown || states.size === 0) return false;
  return [...states.values()].every(({ type }) => type === 'Pass' || type === 'Succeed');
}
